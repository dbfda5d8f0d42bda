/** Whether this node can serve readers, for whoever sends them to it. Tells nothing about how the node is built. */
package org.sungrid.portal.health;

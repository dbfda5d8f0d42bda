/** Typed ids of all capabilities: how they know each other at their doors. Holds no behaviour. */
package org.sungrid.id;

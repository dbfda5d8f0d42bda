/** What leads from a paper in somebody's hand to the portal. No rule stands here. */
package org.sungrid.portal.document;

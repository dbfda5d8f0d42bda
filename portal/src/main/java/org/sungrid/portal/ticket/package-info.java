/** The public board of tickets: list, page, feeds. No rule stands here. */
package org.sungrid.portal.ticket;

/**
 * Turning the leaves of a list that may be long: by the key of a line and never by a number of lines to skip, so that the
 * ten-thousandth leaf costs what the first does and nothing is shown twice because something was added meanwhile.
 *
 * <p>Not for lists that a search ranks; these have numbered pages of a bounded depth.
 */
package org.sungrid.paging;

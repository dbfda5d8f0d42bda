/**
 * What the bureau hands out with a number: cards, and their papers as PDF.
 *
 * <p>Not for what is disclosed: that stands on the portal under a number of its own.
 */
package org.sungrid.document;

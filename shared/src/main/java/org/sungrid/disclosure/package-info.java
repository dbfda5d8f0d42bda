/**
 * Whatever the public may see: fees and legal documents, their versions, and the way from draft to release and
 * withdrawal. The portal works with the same things on the public's views.
 *
 * <p>How a page looks is not known here.
 */
package org.sungrid.disclosure;

/**
 * Whatever the public may see: fees, dues, procedures, duties of posts, reports, bulletins, notices, results of
 * supervision and legal documents, their versions and attachments, and the way from draft to release, withdrawal and
 * restoration. The portal works with the same things on the public's views.
 *
 * <p>How a page looks is not known here.
 */
package org.sungrid.disclosure;

/** What the public sees of disclosures: the list with its search, one disclosure with its versions, feed, map and API. */
package org.sungrid.portal.disclosure;

/**
 * What both applications say to a browser before any page speaks: headers, allowed methods and addresses, incidents,
 * languages, assets.
 *
 * <p>Stands on the servlet API alone. Pages, their beans and their markup live in the applications.
 */
package org.sungrid.web;

/**
 * Words: the two languages the product speaks, its message bundles, and text written by the staff.
 *
 * <p>Knows no screen and no request.
 */
package org.sungrid.text;

/** The admin as a browser, and as somebody who is no browser, meets it. */
package org.sungrid.admin;

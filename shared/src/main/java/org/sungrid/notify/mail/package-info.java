/** E-mail, by Jakarta Mail as the server brings it. */
package org.sungrid.notify.mail;

/**
 * The inbox and its bell, how open pages hear that there is something new, what everybody chooses for themselves, and the
 * system administrator's look at what could not be sent.
 */
package org.sungrid.admin.notify;

/** Short messages (短信), by the gateway of whoever delivers them for the bureau, or into a file for a trial. */
package org.sungrid.notify.sms;

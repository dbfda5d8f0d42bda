/**
 * Brings the whole bureau up on one machine: the embedded database, the migrations, the application server and both
 * applications, and takes all of it down again. For running, trying and testing; a production server is set up by the
 * operator (see config/operate).
 */
package org.sungrid.launch;

/** What tests of the whole stand on: where the running bureau is, a browser, and a way into the server. */
package org.sungrid.bench;

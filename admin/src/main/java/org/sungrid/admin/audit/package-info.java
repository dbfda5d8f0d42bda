/** The record of who did what, to be read. */
package org.sungrid.admin.audit;

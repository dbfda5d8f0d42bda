/**
 * Reading files for import: an upload becomes files, files become disclosures with their versions, and everything that
 * is wrong is said by file and line. Pure: touches neither disk nor database.
 */
package org.sungrid.disclosure.batch;

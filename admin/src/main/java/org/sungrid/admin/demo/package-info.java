/**
 * The trial bureau: lays its grid, accounts and disclosures through the product's own acts, once, from plain files.
 *
 * <p>Does nothing unless the setting {@code sungrid.demo.folder} names a folder.
 */
package org.sungrid.admin.demo;

/**
 * Writing disclosures as files that an import reads back: Markdown with front matter, and workbooks. Pure: touches
 * neither disk nor database.
 */
package org.sungrid.disclosure.export;

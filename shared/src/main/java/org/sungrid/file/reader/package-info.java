/**
 * A program of its own that reads one file: the only code of the house that opens a PDF or unpacks and reads the XML of
 * an Office file. It runs in a Java of its own, with little memory, little time and none of the server's secrets, so that
 * a file that was made to harm harms nobody but itself. Started by {@code org.sungrid.file.internal.ReadingApart}.
 *
 * <p>Stands on PDFBox and the JDK alone; its class path is these and this package.
 */
package org.sungrid.file.reader;

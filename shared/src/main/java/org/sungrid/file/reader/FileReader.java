package org.sungrid.file.reader;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * Reads one file from its input and writes a {@link Report}. First it looks whether there is anything that the public
 * should not be handed, then it reads the text; whoever stops it in between knows what it saw.
 */
public final class FileReader {

    /** How a kind of file is read. */
    interface Reading {

        /** @throws Objection when the public should not be handed this file */
        void look() throws IOException;

        /** @throws Report.Full when enough was read */
        void read(Report report) throws IOException;
    }

    private FileReader() {}

    /** @param arguments what it is: PDF, DOCX or XLSX */
    public static void main(String[] arguments) throws IOException {
        var file = System.in.readAllBytes();
        try (var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            report(reading(arguments[0], file), new Report(out));
        }
    }

    private static Reading reading(String kind, byte[] file) {
        return kind.equals("PDF") ? new PdfReading(file) : new OfficeReading(file, kind.equals("DOCX"));
    }

    static void report(Reading reading, Report report) throws IOException {
        try {
            reading.look();
        } catch (Objection objection) {
            report.verdict(objection.getMessage());
            return;
        }
        report.verdict("");
        try {
            reading.read(report);
            report.end(true);
        } catch (Report.Full full) {
            report.end(false);
        }
    }
}

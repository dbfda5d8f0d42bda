package org.sungrid.file.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF: opened without a password, looked through for what acts by itself or lies inside, then read page by page. */
final class PdfReading implements FileReader.Reading {

    /** Actions that run something, fetch something or send something. A link that a person follows is none. */
    private static final Set<String> ACTING = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    private static final Set<String> PLAYING = Set.of("RichMedia", "Screen", "3D", "Movie", "Sound");

    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");

    private final byte[] file;

    PdfReading(byte[] file) {
        this.file = file;
        // Or each reading would begin with a walk through all fonts of the machine, and leave a list of them at home.
        FontMappers.set(new OneFont());
    }

    @Override
    public void look() throws IOException {
        try (var document = open()) {
            var whole = document.getDocument();
            for (var key : new ArrayList<>(whole.getXrefTable().keySet())) {
                var object = whole.getObjectFromPool(key);
                look(object.getObject());
                // Read anew if it is needed again: so that all of them are never there at once.
                object.setToNull();
            }
            look(whole.getTrailer());
        }
    }

    private PDDocument open() throws IOException {
        try {
            return Loader.loadPDF(file);
        } catch (InvalidPasswordException | NoClassDefFoundError locked) {
            throw new Objection("password");
        } catch (IOException | RuntimeException unreadable) {
            throw new Objection("damaged");
        }
    }

    /** What stands in an object directly; what it refers to is looked at on its own. */
    private static void look(COSBase object) {
        var open = new ArrayDeque<COSBase>();
        if (object != null) {
            open.add(object);
        }
        while (!open.isEmpty()) {
            var one = open.remove();
            if (one instanceof COSDictionary dictionary) {
                judge(dictionary);
                for (var entry : dictionary.entrySet()) {
                    push(entry.getValue(), open);
                }
            } else if (one instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    push(array.get(i), open);
                }
            }
        }
    }

    private static void push(COSBase value, ArrayDeque<COSBase> open) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            open.add(value);
        }
    }

    private static void judge(COSDictionary dictionary) {
        if (dictionary.containsKey(JS)
                || dictionary.containsKey(XFA)
                || ACTING.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                || PLAYING.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)))) {
            throw new Objection("active");
        }
        if (dictionary.containsKey(COSName.EF) || dictionary.containsKey(EMBEDDED_FILES)) {
            throw new Objection("embedded");
        }
    }

    @Override
    public void read(Report report) throws IOException {
        try (var document = open()) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.writeText(document, new Telling(report));
                report.add('\n');
                report.flush();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Passes on what the stripper writes. */
    private static final class Telling extends Writer {

        private final Report report;

        Telling(Report report) {
            this.report = report;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                report.add(text[i]);
            }
        }

        @Override
        public void flush() {
            // The report decides for itself.
        }

        @Override
        public void close() {
            // The report goes on after a page.
        }
    }
}

package org.sungrid.file.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sungrid.file.FileType;

/** Which parts an Office file may have, by their names. What the parts say is seen by who reads them. */
final class OfficeParts {

    private static final Pattern HARMLESS = Pattern.compile(
            ".*\\.(?:xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp|odttf|fntdata)|.*/printersettings[0-9]*\\.bin");
    private static final Pattern MACRO = Pattern.compile(".*(?:vbaproject|vbadata|macrosheets|dialogsheets|activex).*");
    private static final Pattern LEADS_OUT =
            Pattern.compile("xl/(?:externallinks|connections|querytables|webextensions).*");

    private OfficeParts() {}

    static FileType judge(List<String> names) {
        boolean described = names.contains("[Content_Types].xml") && names.contains("_rels/.rels");
        boolean word = names.contains("word/document.xml");
        boolean sheet = names.contains("xl/workbook.xml");
        if (!described || word == sheet) {
            throw FileRefused.because("kind");
        }
        for (var name : names) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (MACRO.matcher(lower).matches()) {
                throw FileRefused.because("macro");
            }
            if (LEADS_OUT.matcher(lower).matches()) {
                throw FileRefused.because("external");
            }
            if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                throw FileRefused.because("damaged");
            }
            if (!name.endsWith("/")
                    && (lower.contains("embeddings/")
                            || !HARMLESS.matcher(lower).matches())) {
                throw FileRefused.because("embedded");
            }
        }
        return word ? FileType.DOCX : FileType.XLSX;
    }
}

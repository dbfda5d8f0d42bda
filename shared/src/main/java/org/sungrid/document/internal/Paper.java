package org.sungrid.document.internal;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Makes a PDF of XHTML that the bureau itself wrote, in one typeface, which goes into the paper with the characters that
 * are used. Nothing is fetched, whatever the text says: no address is resolved, none is opened.
 */
public final class Paper {

    /** As style sheets call the typeface, whichever it is. */
    public static final String FAMILY = "Sungrid";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    /** @param font a typeface with TrueType outlines, a collection of such as well */
    public static byte[] of(String xhtml, Path font) {
        var bytes = new ByteArrayOutputStream();
        var renderer = new PdfRendererBuilder();
        renderer.useFont(font.toFile(), FAMILY);
        renderer.useUriResolver((base, address) -> null);
        for (var moment : ExternalResourceControlPriority.values()) {
            renderer.useExternalResourceAccessControl((address, type) -> false, moment);
        }
        renderer.usePdfUaAccessibility(true);
        renderer.withProducer("Sungrid");
        renderer.withHtmlContent(xhtml, null);
        renderer.toStream(bytes);
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A text as it may stand in XHTML, in an element or in an attribute; signs that XML does not know are left out. */
    public static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (isKnown(sign)) {
                        safe.appendCodePoint(sign);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isKnown(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign >= ' ' && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}

package org.sungrid.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.crypto.DrawnSigns;

/**
 * Something went wrong that nobody foresaw. The person gets a number to tell the bureau and nothing else; the log gets
 * one line with the number and everything that is known, so that one search finds it whole.
 */
public final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final String KEY = Incident.class.getName();

    /** 40 bits: no two of a year are likely the same, and eight characters can be read out. */
    private static final int LENGTH = 8;

    private static final int LONGEST_TRACE = 30_000;

    private Incident() {}

    /**
     * Logs what happened and leaves its number with the request, where the error page finds it.
     *
     * @return the number, such as {@code 7K2Q-M4XD}
     */
    public static String record(HttpServletRequest request, Throwable cause) {
        if (request.getAttribute(KEY) instanceof String already) {
            return already;
        }
        String number = number();
        request.setAttribute(KEY, number);
        LOG.log(Level.SEVERE, "Incident {0}: {1} {2}: {3}", new Object[] {
            number, oneLine(request.getMethod()), oneLine(request.getRequestURI()), trace(cause)
        });
        return number;
    }

    /** The number given to this request, or null. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof String number ? number : null;
    }

    static String number() {
        return DrawnSigns.grouped(DrawnSigns.of(DrawnSigns.PLAIN, LENGTH), LENGTH / 2);
    }

    /** Shows every control, format and line-separating character as an escape, so that no input can forge a log line. */
    static String oneLine(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> safe.append(String.format("\\u%04x", c));
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static String trace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        String whole = trace.toString().replace("\r\n\tat ", " < ").replace("\n\tat ", " < ");
        return oneLine(whole.length() > LONGEST_TRACE ? whole.substring(0, LONGEST_TRACE) + " …" : whole);
    }
}

package org.sungrid.portal.disclosure;

/** Text for XML: some characters may not stand in it even as references, and one of them would break a whole feed. */
public final class XmlText {

    private XmlText() {}

    public static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::mayStand).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean mayStand(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}

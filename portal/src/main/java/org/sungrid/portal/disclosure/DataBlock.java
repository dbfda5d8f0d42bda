package org.sungrid.portal.disclosure;

import jakarta.json.JsonObject;

/**
 * JSON as it may stand in a page as a block of data: no sign in it can end the block, begin another element or a comment,
 * or break a line of script, and it is the same JSON still.
 */
final class DataBlock {

    private DataBlock() {}

    static String of(JsonObject json) {
        var plain = json.toString();
        var safe = new StringBuilder(plain.length() + 64);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<', '>', '&', '\u2028', '\u2029' -> safe.append(String.format("\\u%04x", (int) c));
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}

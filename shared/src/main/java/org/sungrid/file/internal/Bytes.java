package org.sungrid.file.internal;

import java.nio.charset.StandardCharsets;

/** Reading numbers and marks out of a file's bytes; whoever reads beyond the end has a damaged file. */
final class Bytes {

    private final byte[] bytes;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    byte[] all() {
        return bytes;
    }

    int at(int place) {
        if (place < 0 || place >= bytes.length) {
            throw FileRefused.because("damaged");
        }
        return bytes[place] & 0xff;
    }

    int bigTwo(int place) {
        return at(place) << 8 | at(place + 1);
    }

    int littleTwo(int place) {
        return at(place) | at(place + 1) << 8;
    }

    int littleThree(int place) {
        return littleTwo(place) | at(place + 2) << 16;
    }

    /** Unsigned. */
    long bigFour(int place) {
        return (long) bigTwo(place) << 16 | bigTwo(place + 2);
    }

    /** Unsigned. */
    long littleFour(int place) {
        return littleTwo(place) | (long) littleTwo(place + 2) << 16;
    }

    boolean has(String latin, int place) {
        var mark = latin.getBytes(StandardCharsets.ISO_8859_1);
        if (place < 0 || place + mark.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[place + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Four letters, as chunks are called. */
    String four(int place) {
        at(place + 3);
        return new String(bytes, place, 4, StandardCharsets.ISO_8859_1);
    }

    /** Whether a word of ASCII letters stands somewhere from a place on, in capitals or not. */
    boolean contains(String word, int from, int until) {
        var lower = word.getBytes(StandardCharsets.ISO_8859_1);
        int end = Math.min(until, bytes.length) - lower.length;
        for (int at = Math.max(0, from); at <= end; at++) {
            int i = 0;
            while (i < lower.length && small(bytes[at + i]) == lower[i]) {
                i++;
            }
            if (i == lower.length) {
                return true;
            }
        }
        return false;
    }

    private static int small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }
}

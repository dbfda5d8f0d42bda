package org.sungrid.refusal;

import java.util.List;
import org.sungrid.text.HiddenCharacter;

/** What any words have to be that somebody types: there where they are owed, not too long, and without signs nobody sees. */
public final class TypedWords {

    private TypedWords() {}

    /** Of one line. @param longest in characters */
    public static void line(List<Refusal> refusals, String field, String text, int longest, boolean owed) {
        hidden(refusals, field, text, HiddenCharacter.inLine(text));
        sized(refusals, field, text, longest, owed);
    }

    /** Of several lines. @param longest in characters */
    public static void lines(List<Refusal> refusals, String field, String typed, int longest, boolean owed) {
        var text = typed.replace("\r\n", "\n");
        hidden(refusals, field, text, HiddenCharacter.in(text));
        sized(refusals, field, text, longest, owed);
    }

    private static void hidden(List<Refusal> refusals, String field, String text, int at) {
        if (at >= 0) {
            refusals.add(Refusal.of(field, "refusal.words.hidden", HiddenCharacter.named(text, at)));
        }
    }

    private static void sized(List<Refusal> refusals, String field, String text, int longest, boolean owed) {
        if (owed && HiddenCharacter.isBlank(text)) {
            refusals.add(Refusal.of(field, "refusal.words.missing"));
        }
        if (text.length() > longest) {
            refusals.add(Refusal.of(field, "refusal.words.long", longest, text.length()));
        }
    }
}

package org.sungrid.notify.sms;

import java.util.ArrayList;
import java.util.List;
import org.sungrid.notify.OneLine;
import org.sungrid.notify.Outgoing;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** What a short message says: the Chinese sentence, signed 【bureau】 as providers demand it, in one part or two. */
final class SmsText {

    /** Characters of a part (UCS-2, as Chinese needs it). */
    static final int LONGEST = 70;

    static final int MOST_PARTS = 2;

    private SmsText() {}

    static List<String> of(Outgoing outgoing, String bureau) {
        var sentence = Messages.in(Language.CHINESE)
                .text(outgoing.key(), outgoing.arguments().toArray());
        return parts(OneLine.of(sentence, LONGEST * MOST_PARTS), OneLine.of(bureau, LONGEST / 2));
    }

    /** One part where it fits; else two, each numbered. What does not fit into two ends with {@code …}. */
    static List<String> parts(String sentence, String bureau) {
        var signature = "【" + bureau + "】";
        if (signature.length() + sentence.length() <= LONGEST) {
            return List.of(signature + sentence);
        }
        var parts = new ArrayList<String>();
        var rest = sentence;
        for (int part = 1; part <= MOST_PARTS; part++) {
            var head = signature + "(" + part + "/" + MOST_PARTS + ")";
            int room = LONGEST - head.length();
            int cut = OneLine.whole(rest, Math.min(room, rest.length()));
            parts.add(head + (part == MOST_PARTS ? OneLine.of(rest, room) : rest.substring(0, cut)));
            rest = rest.substring(cut);
        }
        return parts;
    }
}

package org.sungrid.text;

import java.util.ArrayList;
import java.util.List;

/** Of a long text, only what changed and what stands next to it. A gap is an empty passage. */
public final class ChangedLines {

    private static final Passage GAP = new Passage(List.of());

    private ChangedLines() {}

    public static List<Passage> of(List<Passage> text) {
        var shown = new ArrayList<Passage>();
        int last = -1;
        for (int at = 0; at < text.size(); at++) {
            boolean near = text.get(at).changed()
                    || at > 0 && text.get(at - 1).changed()
                    || at + 1 < text.size() && text.get(at + 1).changed();
            if (near) {
                if (at > last + 1) {
                    shown.add(GAP);
                }
                shown.add(text.get(at));
                last = at;
            }
        }
        if (!shown.isEmpty() && last < text.size() - 1) {
            shown.add(GAP);
        }
        return shown;
    }
}

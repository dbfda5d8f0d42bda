package org.sungrid.disclosure;

import java.time.LocalDate;
import java.util.Set;

/**
 * A notice (通知公告); after its last day in force it has expired.
 *
 * @param addressees whom it concerns
 * @param actUntil by when something has to be done, {@code null} when nothing has
 * @param contact whom to ask
 * @param body the text in Markdown
 */
public record NoticeContent(Particulars particulars, String addressees, LocalDate actUntil, String contact, String body)
        implements Content {

    static final Shape SHAPE = Shape.ofText(
            NoticeContent::of,
            Set.of("unit"),
            Field.lines("addressees", 500),
            Field.day("act-until"),
            Field.lines("contact", 500));

    public NoticeContent {
        addressees = Texts.lines(addressees);
        contact = Texts.lines(contact);
        body = Texts.lines(body);
    }

    private static NoticeContent of(Particulars particulars, Values own, String body) {
        return new NoticeContent(particulars, own.text("addressees"), own.day("act-until"), own.text("contact"), body);
    }

    @Override
    public Values own() {
        return Values.of("addressees", addressees, "act-until", actUntil, "contact", contact);
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.NOTICE;
    }
}

package org.sungrid.disclosure;

/**
 * One duty of a post, and by what it is judged.
 *
 * @param duty what the holder does
 * @param standard limit or measure
 */
public record PostDuty(String duty, String standard) {

    public PostDuty {
        duty = Texts.lines(duty);
        standard = Texts.lines(standard);
    }

    static PostDuty of(Values row) {
        return new PostDuty(row.text("duty"), row.text("standard"));
    }

    Values values() {
        return Values.of("duty", duty, "standard", standard);
    }
}

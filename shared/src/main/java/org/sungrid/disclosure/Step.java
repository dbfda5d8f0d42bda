package org.sungrid.disclosure;

/**
 * One step (环节) of a procedure, with who is responsible and how long it may take.
 *
 * @param name what it is called
 * @param post code of the responsible cell
 * @param limit working days (工作日), 0 on the spot (当场), {@code null} when not stated
 * @param action what is done
 */
public record Step(String name, String post, Integer limit, String action) {

    public Step {
        name = Texts.line(name);
        post = Texts.line(post);
        action = Texts.lines(action);
    }

    static Step of(Values row) {
        return new Step(row.text("name"), row.text("post"), row.count("limit"), row.text("action"));
    }

    Values values() {
        return Values.of("name", name, "post", post, "limit", limit, "action", action);
    }
}

package org.sungrid.disclosure;

import java.util.List;
import java.util.Set;

/**
 * The duties of a post (岗位职责): what its holder does, by what that is judged, which powers come with it, and who watches.
 *
 * @param post what the post is called
 * @param duties in the order of their weight
 * @param powers which powers the post holds (权力事项)
 * @param pledge what the holder promises (廉洁承诺)
 * @param supervision how it is supervised and whom to tell
 * @param body explanation in Markdown
 */
public record PostDutiesContent(
        Particulars particulars,
        String post,
        List<PostDuty> duties,
        String powers,
        String pledge,
        String supervision,
        String body)
        implements Content {

    static final Shape SHAPE = Shape.of(
                    PostDutiesContent::of,
                    Set.of("unit", "person"),
                    Field.line("post", 100).needed(),
                    Field.rows("duties", 30, Field.lines("duty", 500).needed(), Field.lines("standard", 500))
                            .needed(),
                    Field.lines("powers", 2000),
                    Field.lines("pledge", 2000),
                    Field.lines("supervision", 500).needed())
            .tellingAsFacts("post");

    public PostDutiesContent {
        post = Texts.line(post);
        duties = duties == null ? List.of() : List.copyOf(duties);
        powers = Texts.lines(powers);
        pledge = Texts.lines(pledge);
        supervision = Texts.lines(supervision);
        body = Texts.lines(body);
    }

    private static PostDutiesContent of(Particulars particulars, Values own, String body) {
        return new PostDutiesContent(
                particulars,
                own.text("post"),
                own.rows("duties").stream().map(PostDuty::of).toList(),
                own.text("powers"),
                own.text("pledge"),
                own.text("supervision"),
                body);
    }

    @Override
    public Values own() {
        return Values.of(
                "post",
                post,
                "duties",
                duties.stream().map(PostDuty::values).toList(),
                "powers",
                powers,
                "pledge",
                pledge,
                "supervision",
                supervision);
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.POST_DUTIES;
    }
}

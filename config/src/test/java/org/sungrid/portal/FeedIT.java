package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sungrid.disclosure.DisclosureKind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The feed of everything, of a kind, and of what a question finds. */
class FeedIT {

    @Test
    void a_feed_of_a_kind_holds_that_kind_alone_and_one_of_everything_holds_all() throws Exception {
        assertThat(new HashSet<>(terms(feed("/feed.atom")))).hasSizeGreaterThan(1);
        assertThat(terms(feed("/feed.atom?kind=fee"))).isNotEmpty().containsOnly("fee");
    }

    @ParameterizedTest
    @EnumSource
    void a_feed_of_every_kind_holds_what_the_list_finds_newest_release_first(DisclosureKind kind) throws Exception {
        var feed = feed("/feed.atom?kind=" + kind.code());

        assertThat(terms(feed)).isNotEmpty().containsOnly(kind.code());
        assertThat(texts(feed, "id").stream()
                        .skip(1)
                        .map(id -> id.replaceFirst(".*/disclosures/([^/]+)/.*", "$1"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Fetched.lines("&kind=" + kind.code()).stream()
                        .map(line -> line.get("number").getAsString())
                        .limit(50)
                        .toList());
        assertThat(texts(feed, "published")).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_feed_of_a_question_holds_what_it_finds_and_names_itself() throws Exception {
        var question = "q=" + URLEncoder.encode("电梯", StandardCharsets.UTF_8);
        var feed = feed("/feed.atom?" + question);

        assertThat(texts(feed, "title"))
                .anyMatch(title -> title.endsWith(" · 电梯"))
                .anyMatch("电梯定期检验费"::equals);
        assertThat(texts(feed, "id").get(0)).endsWith("/feed.atom?" + question);
        assertThat(texts(feed, "updated")).isNotEmpty();
    }

    @Test
    void a_feed_of_nothing_is_an_empty_feed_and_one_that_is_not_understood_is_none() throws Exception {
        assertThat(feed("/feed.atom?q=zzzzzz").getElementsByTagName("entry").getLength())
                .isZero();
        assertThat(Reader.get("/feed.atom?kind=poem").status()).isEqualTo(400);
        assertThat(Reader.get("/feed.atom?page=-1").status()).isEqualTo(400);
    }

    private static Document feed(String address) throws Exception {
        var answer = Reader.get(address);
        assertThat(answer.status()).isEqualTo(200);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(unchunked(answer).getBytes(StandardCharsets.UTF_8)));
    }

    private static String unchunked(Reader.Answer answer) throws IOException {
        int from = answer.body().indexOf("<?xml");
        int to = answer.body().lastIndexOf("</feed>") + "</feed>".length();
        if (from < 0 || to < from) {
            throw new IOException("No feed: " + answer.body());
        }
        return answer.body().substring(from, to);
    }

    private static List<String> terms(Document feed) {
        var found = new ArrayList<String>();
        var categories = feed.getElementsByTagName("category");
        for (int i = 0; i < categories.getLength(); i++) {
            found.add(((Element) categories.item(i)).getAttribute("term"));
        }
        return found;
    }

    private static List<String> texts(Document feed, String name) {
        var found = new ArrayList<String>();
        var elements = feed.getElementsByTagName(name);
        for (int i = 0; i < elements.getLength(); i++) {
            found.add(elements.item(i).getTextContent());
        }
        return found;
    }
}

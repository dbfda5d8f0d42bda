package org.sungrid.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;

/** What this site is and how to use it. Its examples are searches that find something at this moment. */
@Named("about")
@RequestScoped
public class AboutPage {

    /**
     * A search to try.
     *
     * @param key of the text that says what it shows
     */
    public record Example(String words, String key, long found, String address) {}

    @Inject
    private Disclosures disclosures;

    @Inject
    private SearchIndex index;

    private List<Example> examples;

    @PostConstruct
    void read() {
        examples = Stream.concat(
                        Stream.of(
                                example("电梯检验 多少钱", "portal.about.search.everyday"),
                                example("会计法", "portal.about.search.name"),
                                example("shipin", "portal.about.search.pinyin"),
                                example("“收费公示”", "portal.about.search.quoted")),
                        disclosures.recentlyShown(DisclosureKind.FEE, 1).stream()
                                .map(VersionLine::number)
                                .map(number -> example(number, "portal.about.search.number")))
                .filter(example -> example.found() > 0)
                .toList();
    }

    public List<Example> getExamples() {
        return examples;
    }

    private Example example(String words, String key) {
        return new Example(
                words,
                key,
                index.find(SearchQuery.of(words)).total(),
                "/disclosures?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}

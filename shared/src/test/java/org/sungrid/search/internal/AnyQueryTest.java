package org.sungrid.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.sungrid.search.Fragment;
import org.sungrid.search.QueryRefused;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;
import org.sungrid.search.SearchResult.Hit;
import org.sungrid.search.SearchResult.State;

/** S-76: whatever is typed is text, answered with bounded work or refused with a reason. */
@Tag("S-76")
class AnyQueryTest {

    private static final Set<Long> IDS = Set.of(1L, 2L, 3L);

    static Shelf shelf;

    @BeforeContainer
    static void fill() throws IOException {
        Path folder = Files.createTempDirectory("any-query");
        shelf = new Shelf(folder)
                .put(1, "<script>alert(1)</script> & \"会计法\"", "第一条 a*b [* TO *] /.*/ 𠮷野家 <b>法</b>")
                .put(2, "食品安全法", "body:secret title:法 AND OR NOT")
                .put(3, "F-2026-0001", "")
                .open()
                .follow();
    }

    @AfterContainer
    static void close() throws IOException {
        shelf.close();
    }

    @Property(tries = 500)
    void no_text_throws_finds_what_is_not_there_or_breaks_the_index_S_76(@ForAll("typed") String typed) {
        SearchQuery query;
        try {
            query = SearchQuery.of(typed);
        } catch (QueryRefused reason) {
            assertThat(typed.strip().length() > SearchQuery.LONGEST_TEXT
                            || Typed.read(typed).terms().size() > SearchQuery.MOST_TERMS)
                    .isTrue();
            return;
        }
        SearchResult result = shelf.find(query);
        assertThat(result.state()).isEqualTo(State.CURRENT);
        assertThat(result.total()).isBetween(0L, 3L);
        for (Hit hit : result.hits()) {
            assertThat(IDS).contains(hit.subject().id());
            String title =
                    String.join("", hit.title().stream().map(Fragment::text).toList());
            assertThat(title).isEqualTo(shelf.papers.get(hit.subject().id()).title());
        }
        assertThat(shelf.asking.complete(typed, 20))
                .allSatisfy(suggestion ->
                        assertThat(IDS).contains(suggestion.subject().id()));
    }

    @Property(tries = 100)
    void no_text_makes_more_clauses_than_lucene_takes_or_any_that_walk_through_all_terms_S_76(
            @ForAll("longest") String typed) {
        assertThat(clauses(typed)).isLessThan(IndexSearcher.getMaxClauseCount());
        assertThat(shelf.find(SearchQuery.of(typed)).state()).isEqualTo(State.CURRENT);
    }

    /** Counted as Lucene counts them. */
    private static int clauses(String typed) {
        Question question = new Question(typed, Layout.asking());
        int[] leaves = {0};
        QueryVisitor counting = new QueryVisitor() {
            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                leaves[0]++;
            }

            @Override
            public void visitLeaf(Query leaf) {
                leaves[0]++;
            }

            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                return this;
            }
        };
        question.matching(false).visit(counting);
        int all = leaves[0];
        leaves[0] = 0;
        question.matching(true).visit(counting);
        return Math.max(all, leaves[0]);
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> syntax = Arbitraries.of(
                "*:*",
                "a~9",
                "/.*.*.*/",
                "[* TO *]",
                "{a TO b}",
                "*法",
                "?",
                "title:法",
                "body:*",
                "_exists_:x",
                "法^99",
                "&&",
                "||",
                "AND",
                "NOT",
                "\\",
                "\"",
                "“",
                "(",
                "((((",
                "+-",
                "~",
                "\u0000",
                "\ud842",
                "\udfb7",
                "𠮷",
                "\u202e",
                "ü");
        Arbitrary<String> words =
                Arbitraries.of("会计法", "第三条", "食品", "法", "20个工作日", "f-2026-0001", "shipin", "怎么办", "丢了", "  ");
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(250);
        Arbitrary<String> mixed = Arbitraries.oneOf(
                        syntax, words, Arbitraries.strings().all().ofMaxLength(5))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
        Arbitrary<String> spaced =
                Arbitraries.oneOf(syntax, words).list().ofMaxSize(40).map(parts -> String.join(" ", parts));
        return Arbitraries.oneOf(anything, mixed, spaced);
    }

    /** As much as is taken, of what makes most clauses. */
    @Provide
    Arbitrary<String> longest() {
        List<String> parts = List.of("丢", "餐馆", "20天", "第3条", "会计", "a1-b2", "shipin", "的", "𠮷");
        Arbitrary<List<String>> mixed = Arbitraries.of(parts).list().ofSize(120);
        Arbitrary<List<String>> same = Arbitraries.of(parts).map(part -> Collections.nCopies(120, part));
        return Arbitraries.oneOf(mixed, same)
                .map(chosen -> IntStream.range(0, chosen.size())
                        .mapToObj(at -> chosen.get(at) + (at < 31 ? " " : ""))
                        .reduce("", String::concat))
                .map(text -> text.substring(0, Math.min(text.length(), SearchQuery.LONGEST_TEXT)));
    }
}

package org.sungrid.disclosure.charge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.charge.Candidate.Naming;
import org.sungrid.search.QueryRefused;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;

/**
 * What words could mean among the fees, the dues and the procedures that are disclosed. Rather asks than guesses: a fee
 * is taken for the one that is meant only where no other bears the words in its name.
 *
 * @param meant the one fee that the words name
 * @param fees those that could be meant, the likeliest first; empty where one is meant
 * @param procedures those that the words name
 * @param corrections words that may have been meant instead, where the typed ones name nothing
 * @param complete whether the index was whole, so that nothing found means that there is nothing
 */
public record Candidates(
        Optional<Candidate> meant,
        List<Candidate> fees,
        List<Candidate> procedures,
        List<String> corrections,
        boolean complete) {

    private static final int MOST_FEES = 8;
    private static final int MOST_PROCEDURES = 3;

    public Candidates {
        fees = List.copyOf(fees);
        procedures = List.copyOf(procedures);
        corrections = List.copyOf(corrections);
    }

    /**
     * @param words as typed
     * @throws QueryRefused when they are too long or too many
     */
    public static Candidates of(String words, SearchIndex index) {
        var query = asking(words, DisclosureKind.FEE, DisclosureKind.MEMBERSHIP_FEE);
        var found = index.find(query);
        // What has only part of the words in its text is no fee that somebody means.
        var fees = found.hits().stream()
                .map(Candidate::of)
                .filter(fee -> !found.closest() || fee.sharesNameWith(words))
                .toList();
        var meant = meant(words, fees);
        var procedures = index.find(asking(words, DisclosureKind.PROCEDURE)).hits().stream()
                .map(Candidate::of)
                .filter(candidate -> candidate.namedBy(words) != Naming.NOT)
                .limit(MOST_PROCEDURES)
                .toList();
        boolean named = meant.isPresent()
                || !procedures.isEmpty()
                || fees.stream().anyMatch(fee -> fee.namedBy(words) != Naming.NOT);
        return new Candidates(
                meant,
                meant.isPresent() ? List.of() : likeliest(words, fees),
                procedures,
                named ? List.of() : index.corrections(query, found),
                found.state() == SearchResult.State.CURRENT);
    }

    private static SearchQuery asking(String words, DisclosureKind... kinds) {
        var chosen = Stream.of(kinds).map(DisclosureKind::code).collect(Collectors.toSet());
        return new SearchQuery(words, Map.of(DisclosureSearch.KIND, Set.copyOf(chosen)), null, 1);
    }

    static Optional<Candidate> meant(String words, List<Candidate> fees) {
        for (var naming : List.of(Naming.WHOLE, Naming.PART, Naming.SCATTERED)) {
            var named =
                    fees.stream().filter(fee -> fee.namedBy(words) == naming).toList();
            if (!named.isEmpty()) {
                return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Those that bear the words come first; the others as the index ranks them. */
    private static List<Candidate> likeliest(String words, List<Candidate> fees) {
        return fees.stream()
                .sorted(Comparator.comparing(fee -> fee.namedBy(words)))
                .limit(MOST_FEES)
                .toList();
    }
}

package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.account.Rights.Named;
import org.sungrid.grid.PostDependants;
import org.sungrid.grid.PostTurns;
import org.sungrid.id.CellId;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.Labels;
import org.sungrid.time.Span;

/**
 * The rights that hang on posts: whoever alters the grid learns which end or hold again by it, and whose reach takes a cell
 * in or lets it go that is put elsewhere.
 */
@ApplicationScoped
public class RightsOfPosts implements PostDependants {

    @Inject
    private Rights rights;

    @Override
    public List<Refusal> of(PostTurns turns) {
        return Stream.concat(posts(turns).stream(), reaches(turns).stream()).toList();
    }

    private List<Refusal> posts(PostTurns turns) {
        var told = new ArrayList<Refusal>();
        for (var named : rights.ofPosts(turns.persons(), turns.cells())) {
            var right = named.right();
            if (right.getRole().isAdministrative()
                    && turns.isRewritten(
                            right.person(), right.cell(), right.ground().capacity())) {
                told.add(sentence("account.dependants.administrator", named, turns, null));
                continue;
            }
            turns.lost(right.person(), right.cell(), right.ground().capacity())
                    .forEach(days -> told.add(sentence("account.dependants.ends", named, turns, days)));
            if (!right.getRole().isAdministrative()) {
                turns.gained(right.person(), right.cell(), right.ground().capacity())
                        .forEach(days -> told.add(sentence("account.dependants.begins", named, turns, days)));
            }
        }
        return PostDependants.shortened(told);
    }

    private static Refusal sentence(String key, Named named, PostTurns turns, Span days) {
        var arguments = new ArrayList<Object>(List.of(
                turns.name(named.right().person()),
                named.account(),
                turns.name(named.right().cell()),
                new Labels(List.of(named.right().getRole().labelKey()))));
        if (days != null) {
            arguments.add(days.first());
            if (!days.isOpen()) {
                arguments.add(days.last());
            }
        }
        return new Refusal("", days != null && !days.isOpen() ? key + ".until" : key, arguments);
    }

    private List<Refusal> reaches(PostTurns turns) {
        var concerned = turns.places().stream()
                .flatMap(place -> Stream.concat(place.before().stream(), place.after().stream()))
                .collect(Collectors.toSet());
        var reaching = rights.reachingFrom(concerned, turns.day());
        var less = new LinkedHashMap<String, List<String>>();
        var more = new LinkedHashMap<String, List<String>>();
        for (var place : turns.places()) {
            var before = reaching(reaching, place.before());
            var after = reaching(reaching, place.after());
            // A leader who oversees both the one and the other reaches it as before.
            collect(less, before, after, turns.name(place.cell()));
            collect(more, after, before, turns.name(place.cell()));
        }
        var told = new ArrayList<Refusal>();
        less.forEach((who, cells) -> told.add(reach("account.dependants.reach.less", who, cells, turns.day())));
        more.forEach((who, cells) -> told.add(reach("account.dependants.reach.more", who, cells, turns.day())));
        return PostDependants.shortened(told);
    }

    private static Set<String> reaching(Map<CellId, Set<String>> from, Set<CellId> above) {
        return above.stream()
                .flatMap(id -> from.getOrDefault(id, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(Map<String, List<String>> by, Set<String> some, Set<String> others, String cell) {
        some.stream()
                .filter(who -> !others.contains(who))
                .forEach(
                        who -> by.computeIfAbsent(who, any -> new ArrayList<>()).add(cell));
    }

    private static Refusal reach(String key, String who, List<String> cells, LocalDate day) {
        return Refusal.whole(key, who, cells, day);
    }
}

package org.sungrid.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sungrid.grid.CellLevel;
import org.sungrid.inspection.Inspection.Told;
import org.sungrid.outcome.OutcomePolicy;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.TypedWords;

/** What has to be told of an inspection, how long it may be, and who may have inspected. */
public final class InspectionPolicy {

    public static final int LONGEST_PLACE = 100;

    /** Of what else is to be said. */
    public static final int LONGEST_WORDS = 2_000;

    /** Of what was looked at under one aspect. */
    public static final int LONGEST_LOOKED_AT = 1_000;

    /** More do not go together. */
    public static final int MOST_INSPECTORS = 20;

    /** Of companies, receipts, people: more than anybody counts in one visit. */
    public static final int MOST_COUNTED = 9_999;

    private InspectionPolicy() {}

    /** What speaks against what is told, by itself. */
    static List<Refusal> refusals(Told told, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (told.kind() == null) {
            refusals.add(Refusal.of("kind", "inspection.refusal.kind.missing"));
        }
        if (told.cell() == null) {
            refusals.add(Refusal.of("cell", "inspection.refusal.cell.missing"));
        }
        day(refusals, told.heldOn(), today);
        TypedWords.line(refusals, "place", told.place(), LONGEST_PLACE, false);
        TypedWords.lines(refusals, "words", told.words(), LONGEST_WORDS, false);
        if (told.inspectors().isEmpty()) {
            refusals.add(Refusal.of("inspectors", "inspection.refusal.inspectors.missing"));
        } else if (told.inspectors().size() > MOST_INSPECTORS) {
            refusals.add(Refusal.of("inspectors", "inspection.refusal.inspectors.many", MOST_INSPECTORS));
        }
        looked(refusals, told);
        counted(refusals, told.counts());
        return refusals;
    }

    /** Longer ago nobody remembers it as it was, and the months that were told of would change. */
    private static void day(List<Refusal> refusals, LocalDate heldOn, LocalDate today) {
        if (heldOn == null) {
            refusals.add(Refusal.of("heldOn", "inspection.refusal.heldOn.missing"));
        } else if (heldOn.isAfter(today)) {
            refusals.add(Refusal.of("heldOn", "inspection.refusal.heldOn.future"));
        } else if (heldOn.isBefore(today.minusYears(1))) {
            refusals.add(Refusal.of("heldOn", "inspection.refusal.heldOn.old"));
        }
    }

    private static void looked(List<Refusal> refusals, Told told) {
        boolean all = told.kind() == InspectionKind.THREE_IN_ONE;
        boolean any = false;
        for (var aspect : Aspect.values()) {
            var look = told.at(aspect);
            any |= !look.at().isEmpty();
            TypedWords.lines(refusals, aspect.field() + ".at", look.at(), LONGEST_LOOKED_AT, false);
            if (look.at().isEmpty() && !look.findings().isEmpty()) {
                refusals.add(Refusal.of(aspect.field() + ".at", "inspection.refusal.looked.missing"));
            } else if (look.at().isEmpty() && all) {
                refusals.add(Refusal.of(aspect.field() + ".at", "inspection.refusal.looked.all"));
            }
            refusals.addAll(OutcomePolicy.refusals(aspect.field() + ".findings", look.findings()));
        }
        if (!any && !all && told.findings().isEmpty()) {
            refusals.add(Refusal.of(Aspect.DISCIPLINE.field() + ".at", "inspection.refusal.looked.none"));
        }
        if (told.findings().size() > OutcomePolicy.MOST_POINTS) {
            refusals.add(Refusal.whole("inspection.refusal.findings.many", OutcomePolicy.MOST_POINTS));
        }
    }

    private static void counted(List<Refusal> refusals, Counts counts) {
        count(refusals, "companies", counts.getCompanies());
        count(refusals, "receipts", counts.getReceipts());
        count(refusals, "disagreed", counts.getDisagreed());
        count(refusals, "asked", counts.getAsked());
        count(refusals, "knew", counts.getKnew());
        if (counts.getDisagreed() > counts.getReceipts()) {
            refusals.add(Refusal.of("disagreed", "inspection.refusal.disagreed.many", counts.getReceipts()));
        }
        if (counts.getKnew() > counts.getAsked()) {
            refusals.add(Refusal.of("knew", "inspection.refusal.knew.many", counts.getAsked()));
        }
    }

    private static void count(List<Refusal> refusals, String field, int count) {
        if (count < 0 || count > MOST_COUNTED) {
            refusals.add(Refusal.of(field, "inspection.refusal.count", MOST_COUNTED));
        }
    }

    /**
     * Whether those who inspected may belong to nothing in the inspected cell's unit, and not just to nothing in the cell or
     * below it: colleagues of one station would otherwise visit each other. A leader reviews what they answer for, so theirs
     * may be the unit above the section.
     */
    static boolean isOfUnit(InspectionKind kind) {
        return !kind.isSelf() && kind != InspectionKind.LEADER_REVIEW;
    }

    /** A post checks a post, a unit or section itself. */
    static List<Refusal> refusals(InspectionKind kind, CellLevel level) {
        if (kind == InspectionKind.POST_SELF && level != CellLevel.POST) {
            return List.of(Refusal.of("cell", "inspection.refusal.cell.no-post"));
        }
        return kind == InspectionKind.UNIT_SELF && level == CellLevel.POST
                ? List.of(Refusal.of("cell", "inspection.refusal.cell.post"))
                : List.of();
    }

    /**
     * Whether these may have inspected.
     *
     * @param numbers that were named
     * @param inspectors those of them who may be named
     */
    static List<Refusal> refusals(InspectionKind kind, List<String> numbers, List<Inspector> inspectors) {
        var known = inspectors.stream().map(Inspector::number).collect(Collectors.toSet());
        if (!known.containsAll(numbers)) {
            return List.of(Refusal.of("inspectors", "inspection.refusal.inspectors.unknown", unknown(numbers, known)));
        }
        if (kind.isSelf()) {
            return who(inspectors, inspector -> !inspector.own(), "inspection.refusal.inspectors.elsewhere");
        }
        var refusals = new ArrayList<>(who(inspectors, Inspector::own, "inspection.refusal.inspectors.inspected"));
        if (kind == InspectionKind.LEADER_REVIEW && inspectors.stream().noneMatch(Inspector::leads)) {
            refusals.add(Refusal.of("inspectors", "inspection.refusal.inspectors.leader"));
        }
        if (kind == InspectionKind.SOCIETY_HELP && inspectors.stream().noneMatch(Inspector::outside)) {
            refusals.add(Refusal.of("inspectors", "inspection.refusal.inspectors.outside"));
        }
        return refusals;
    }

    private static String unknown(List<String> numbers, Set<String> known) {
        return numbers.stream().filter(number -> !known.contains(number)).collect(Collectors.joining("、"));
    }

    private static List<Refusal> who(List<Inspector> inspectors, Predicate<Inspector> wrong, String key) {
        var names = inspectors.stream().filter(wrong).map(Inspector::name).collect(Collectors.joining("、"));
        return names.isEmpty() ? List.of() : List.of(Refusal.of("inspectors", key, names));
    }
}

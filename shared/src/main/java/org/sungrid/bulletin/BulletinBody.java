package org.sungrid.bulletin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.bulletin.Ranking.Group;
import org.sungrid.bulletin.Ranking.Line;
import org.sungrid.text.Messages;
import org.sungrid.ticket.TicketOrigin;

/**
 * The text of a bulletin in Markdown: what happened in all, by origin, by age, by unit, who stands where among their like, and
 * how it was counted.
 *
 * @param words in which it is written
 * @param named codes of the units that may be named
 */
record BulletinBody(Messages words, Set<String> named) {

    String of(Figures figures) {
        var parts = figures.all().isNone()
                ? Stream.of(words.text("bulletin.draft.none", figures.period().name(words)))
                : Stream.of(
                        heading("whole"),
                        whole(figures.all()),
                        heading("origins"),
                        origins(figures),
                        heading("ages"),
                        ages(figures.all()),
                        heading("units"),
                        units(figures),
                        heading("ranking"),
                        ranking(figures.ranking()));
        return Stream.concat(parts, Stream.of(heading("note"), note(figures.period())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String heading(String part) {
        return "## " + words.text("bulletin.draft." + part);
    }

    private String whole(Tally all) {
        long closed = all.of(Count.CLOSED);
        var answered = all.answeredInTime();
        return Stream.of(
                        words.text(
                                "bulletin.draft.flow",
                                all.of(Count.CARRIED),
                                all.of(Count.RAISED),
                                closed,
                                all.of(Count.WITHDRAWN),
                                all.of(Count.MERGED),
                                all.of(Count.PARTED),
                                all.of(Count.OPEN)),
                        closed == 0
                                ? words.text("bulletin.draft.closed.none")
                                : words.text(
                                        "bulletin.draft.closed",
                                        closed,
                                        all.of(Count.CLOSED_IN_TIME),
                                        all.closedLate(),
                                        all.closedInTime().written(),
                                        all.averageDays().orElseThrow().toPlainString()),
                        answered.whole() == 0
                                ? ""
                                : words.text(
                                        "bulletin.draft.answered",
                                        answered.whole(),
                                        TicketCounts.ANSWER_DAYS,
                                        answered.part(),
                                        answered.written()),
                        words.text(
                                "bulletin.draft.overdue",
                                all.of(Count.OVERDUE),
                                all.of(Count.URGED),
                                all.of(Count.ESCALATED)))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String origins(Figures figures) {
        var counts = List.of(Count.CARRIED, Count.RAISED, Count.CLOSED, Count.OPEN, Count.OVERDUE);
        return table(
                Stream.concat(Stream.of("bulletin.origin"), counts.stream().map(Count::labelKey)),
                figures.origins().entrySet().stream().map(origin -> row(origin, counts)));
    }

    private Stream<String> row(Map.Entry<TicketOrigin, Tally> origin, List<Count> counts) {
        return Stream.concat(
                Stream.of(words.text(origin.getKey().labelKey())),
                counts.stream().map(count -> number(origin.getValue().of(count))));
    }

    private String ages(Tally all) {
        return table(
                Stream.of("bulletin.age", "bulletin.count.open", "bulletin.count.overdue"),
                Tally.ages().stream()
                        .map(age -> Stream.of(
                                age.to() == null
                                        ? words.text("bulletin.age.over", age.from() - 1)
                                        : words.text("bulletin.age.days", age.from(), age.to()),
                                number(all.of(age.open())),
                                number(all.of(age.overdue())))));
    }

    private String units(Figures figures) {
        var idle = figures.idle().stream()
                .filter(unit -> named.contains(unit.code()))
                .map(UnitLine::name)
                .toList();
        var table = table(
                Stream.of(
                        "bulletin.unit",
                        "bulletin.count.raised",
                        "bulletin.count.closed",
                        "bulletin.rate.closed",
                        "bulletin.count.open",
                        "bulletin.count.overdue"),
                figures.busy().stream()
                        .map(unit -> Stream.of(
                                name(unit),
                                number(unit.tally().of(Count.RAISED)),
                                number(unit.tally().of(Count.CLOSED)),
                                unit.tally().closedInTime().written(),
                                number(unit.tally().of(Count.OPEN)),
                                number(unit.tally().of(Count.OVERDUE)))));
        return idle.isEmpty()
                ? table
                : table + "\n\n"
                        + words.text(
                                "bulletin.draft.idle",
                                idle.stream().map(BulletinBody::plain).toList());
    }

    private String ranking(Ranking ranking) {
        var ranked = ranking.groups().stream().filter(Group::isRanked).toList();
        if (ranked.isEmpty()) {
            return words.text("bulletin.draft.unranked", Ranking.FEWEST_UNITS, Ranking.FEWEST_DUE);
        }
        return ranked.stream().map(this::group).collect(Collectors.joining("\n\n"));
    }

    private String group(Group group) {
        var left = group.lines().stream()
                .filter(line -> line.rank() == null && line.why() != Ranking.Unranked.NO_TICKETS)
                .map(line -> words.text(
                        "bulletin.draft.left",
                        name(line.unit()),
                        words.text(line.why().labelKey())))
                .toList();
        var table = table(
                Stream.of(
                        "bulletin.rank",
                        "bulletin.unit",
                        "bulletin.due",
                        "bulletin.count.closed-in-time",
                        "bulletin.rate.done"),
                group.lines().stream().filter(line -> line.rank() != null).map(this::ranked));
        return "### "
                + words.text(
                        "bulletin.group",
                        words.text(group.kind().labelKey()),
                        words.text(group.size().labelKey())) + "\n\n" + table
                + (left.isEmpty() ? "" : "\n\n" + words.text("bulletin.draft.left.all", left));
    }

    private Stream<String> ranked(Line line) {
        var tally = line.unit().tally();
        return Stream.of(
                number(line.rank()),
                name(line.unit()),
                number(tally.due()),
                number(tally.of(Count.CLOSED_IN_TIME)),
                tally.doneInTime().written());
    }

    private String note(BulletinPeriod period) {
        return CountingNote.of(words, period).stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private String table(Stream<String> headKeys, Stream<Stream<String>> rows) {
        var head = headKeys.map(words::text).toList();
        return Stream.concat(Stream.of(row(head), rule(head.size())), rows.map(row -> row(row.toList())))
                .collect(Collectors.joining("\n"));
    }

    private static String rule(int columns) {
        return "| --- " + "| ---: ".repeat(columns - 1) + "|";
    }

    private static String row(List<String> fields) {
        return "| " + String.join(" | ", fields) + " |";
    }

    private static String number(long number) {
        return String.valueOf(number);
    }

    private String name(UnitLine unit) {
        return named.contains(unit.code()) ? plain(unit.name()) : words.text("bulletin.draft.hidden");
    }

    /** A name is no Markdown, whatever signs it has. */
    private static String plain(String name) {
        return name.replaceAll("([\\\\`*_{}\\[\\]<>|#~])", "\\\\$1");
    }
}

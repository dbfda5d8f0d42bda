package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.change.Subject;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.CellId;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.PersonId;
import org.sungrid.search.SearchSource;
import org.sungrid.search.Searchable;
import org.sungrid.text.Markdown;

/**
 * What the search index holds of each disclosure: its newest version that can be seen from here. In the portal that is
 * what the public is shown, because its database shows nothing else; in the admin it may be a draft.
 */
@ApplicationScoped
public class DisclosureSearch implements SearchSource {

    /** Facets by which disclosures can be narrowed down. */
    public static final String KIND = "kind";

    /** All values of {@link #KIND}: what is asked for within them is a disclosure, whatever else an index holds. */
    public static final Set<String> KINDS =
            Stream.of(DisclosureKind.values()).map(DisclosureKind::code).collect(Collectors.toUnmodifiableSet());

    public static final String UNIT = "unit";
    public static final String YEAR = "year";
    public static final String VALIDITY = "validity";
    public static final String THEME = "theme";

    /** The class of a power; its own list narrows by it. */
    public static final String POWER = "power";

    /** Those that the public is offered, in the order in which they are shown. */
    public static final List<String> FACETS = List.of(KIND, UNIT, YEAR, VALIDITY, THEME);

    /** In what state the newest version is, or {@link #WITHDRAWN}; the admin alone narrows by it. */
    static final String STATE = "state";

    static final String WITHDRAWN = "WITHDRAWN";

    /** Besides the state of the newest version: that the public is shown one. */
    static final String SHOWN = "SHOWN";

    @Inject
    private Disclosures disclosures;

    @Inject
    private Attachments attachments;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return Disclosure.SUBJECT;
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public List<Long> ids(long after, int limit) {
        return disclosures.idsAfter(after, limit).stream()
                .map(DisclosureId::value)
                .toList();
    }

    /** A cell or a person that is called otherwise touches what they answer for, which is found by their name. */
    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Collection<Long> touched(Subject changed) {
        return switch (changed.kind()) {
            case Cell.SUBJECT -> values(disclosures.idsOf(new CellId(changed.id())));
            case Person.SUBJECT -> values(disclosures.idsOf(new PersonId(changed.id())));
            default -> SearchSource.super.touched(changed);
        };
    }

    private static Collection<Long> values(Collection<DisclosureId> ids) {
        return ids.stream().map(DisclosureId::value).toList();
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public List<Searchable> load(Collection<Long> ids) {
        var wanted = ids.stream().map(DisclosureId::new).toList();
        var heads = disclosures.byIds(wanted);
        var versions = disclosures.newest(wanted);
        var contents = disclosures.contents(versions);
        var units =
                cells.byIds(versions.stream().flatMap(v -> v.unit().stream()).collect(Collectors.toSet()));
        var answerable = persons.byIds(
                versions.stream().flatMap(v -> v.person().stream()).collect(Collectors.toSet()));
        var words =
                attachments.words(versions.stream().map(DisclosureVersion::id).collect(Collectors.toSet()));
        return versions.stream()
                .filter(version -> heads.containsKey(version.disclosure()))
                .map(version -> searchable(
                        heads.get(version.disclosure()),
                        version,
                        contents.get(version.id()),
                        version.unit().map(units::get).orElse(null),
                        version.person().map(answerable::get).orElse(null),
                        words.getOrDefault(version.id(), "")))
                .toList();
    }

    private Searchable searchable(
            Disclosure head, DisclosureVersion version, Content content, Cell unit, Person person, String attached) {
        var particulars = content.particulars();
        var dated = dated(head, particulars);
        var validity = particulars.validityOn(LocalDate.now(clock));
        var document = Searchable.about(
                        new Subject(Disclosure.SUBJECT, head.id().value()), particulars.title())
                .numbered(head.getNumber())
                .numbered(particulars.indexNumber())
                .numbered(particulars.documentNumber())
                .in(KIND, head.getKind().code())
                .in(YEAR, String.valueOf(dated.getYear()))
                .in(VALIDITY, validity.code())
                .in(THEME, particulars.theme().code())
                .in(UNIT, unit == null ? null : unit.getCode())
                .in(STATE, head.isWithdrawn() ? WITHDRAWN : version.getState().name())
                .in(STATE, head.getFirstShownAt() != null && !head.isWithdrawn() ? SHOWN : null)
                .dated(dated)
                .weighing(weight(validity))
                .showing("number", head.getNumber())
                .showing("kind", head.getKind().code())
                .showing("issuer", particulars.issuer())
                .showing("validity", validity.code())
                .showing("formedOn", text(particulars.formedOn()))
                .showing("inForceFrom", text(particulars.inForceFrom()))
                .showing("documentNumber", particulars.documentNumber());
        if (unit != null) {
            document.alsoCalled(unit.getName()).showing("unit", unit.getCode());
        }
        addOwn(document, content);
        if (content instanceof PowerContent power) {
            document.in(POWER, power.powerClass().code());
        }
        if (content instanceof FeeContent fee && !fee.ladder().isEmpty()) {
            document.showing("ladderFrom", text(least(fee))).showing("ladderTo", text(most(fee)));
        }
        var name = person == null ? "" : person.getName();
        var body = Markdown.plain(content.body());
        // The beginning is what a list shows where no word is marked: the text where that is what counts.
        document.saying(
                Shape.of(content.kind()).owesBody()
                        ? joined(body, words(content), name)
                        : joined(words(content), name, body));
        if (content instanceof LegalDocumentContent) {
            document.alsoCalled(shortName(particulars.title()));
        }
        // Behind the text: what is found in it is shown before what is found beside it.
        return document.alsoSaying(attached).build();
    }

    /** What a list shows of a kind's own fields: whatever is short; and by what else a disclosure is known. */
    private static void addOwn(Searchable.Builder document, Content content) {
        var own = content.own();
        for (var field : Shape.of(content.kind()).fields()) {
            switch (field.type()) {
                case LINE -> {
                    document.showing(field.camelName(), own.text(field.name()));
                    if (field.owed()) {
                        document.alsoCalled(own.text(field.name()));
                    }
                }
                case DAY, YUAN, COUNT -> document.showing(field.camelName(), text(own.get(field.name())));
                case WORD ->
                    document.showing(
                            field.camelName(), own.<Coded>word(field.name()).code());
                default -> {
                    // Too long for a list.
                }
            }
        }
    }

    /** Every text of a kind's own fields, rows among them. */
    private static String words(Content content) {
        return words(Shape.of(content.kind()).fields(), content.own()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(List<Field> fields, Values values) {
        return fields.stream().flatMap(field -> switch (field.type()) {
            case LINE, LINES -> Stream.of(values.text(field.name()));
            case ROWS ->
                values.rows(field.name()).stream()
                        .map(row -> words(field.columns(), row).collect(Collectors.joining(" ")));
            default -> Stream.<String>empty();
        });
    }

    private static BigDecimal least(FeeContent fee) {
        return fee.ladder().stream()
                .map(LadderStep::amount)
                .min(BigDecimal::compareTo)
                .orElseThrow();
    }

    private static BigDecimal most(FeeContent fee) {
        return fee.ladder().stream()
                .map(LadderStep::amount)
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    /** By what it is newer or older: the day it was formed, else in force, else first shown, else today (a draft). */
    private LocalDate dated(Disclosure head, Particulars particulars) {
        if (particulars.formedOn() != null) {
            return particulars.formedOn();
        }
        if (particulars.inForceFrom() != null) {
            return particulars.inForceFrom();
        }
        return LocalDate.ofInstant(
                head.getFirstShownAt() == null ? clock.instant() : head.getFirstShownAt(), clock.getZone());
    }

    /** What holds no longer is still found, behind what holds. */
    private static double weight(Validity validity) {
        return validity == Validity.REPEALED || validity == Validity.EXPIRED ? 0.5 : 1;
    }

    private static String shortName(String title) {
        return title.replace("中华人民共和国", "");
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String joined(String... parts) {
        return String.join("\n", parts);
    }
}

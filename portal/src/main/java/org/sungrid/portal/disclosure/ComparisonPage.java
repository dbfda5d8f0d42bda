package org.sungrid.portal.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sungrid.disclosure.Comparison;
import org.sungrid.disclosure.Comparison.Sides;
import org.sungrid.disclosure.Comparison.Value;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.text.ChangedLines;
import org.sungrid.text.Markdown;
import org.sungrid.text.Passage;
import org.sungrid.web.House;
import org.sungrid.web.PageText;
import org.sungrid.web.Visit;

/** Any two versions of a disclosure beside each other; by itself, the newest and the one before it. */
@Named("comparison")
@RequestScoped
public class ComparisonPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private House house;

    @Inject
    private PageText text;

    private Disclosure disclosure;
    private List<VersionLine> versions = List.of();
    private DisclosureVersion before;
    private DisclosureVersion after;
    private Comparison comparison;
    private List<Passage> passages = List.of();
    private final List<String> refusals = new ArrayList<>();

    @PostConstruct
    void read() {
        disclosure = DisclosurePage.asked(Visit.of(request).parts().getOrDefault("number", ""), disclosures)
                .orElse(null);
        if (disclosure == null || disclosure.isWithdrawn()) {
            return;
        }
        versions = disclosures.versions(disclosure.id());
        if (versions.size() < 2) {
            return;
        }
        before = version("from", versions.get(1)).orElse(null);
        after = version("to", versions.get(0)).orElse(null);
        if (before != null && after != null && before.getOrdinal() == after.getOrdinal()) {
            refusals.add(text.get("portal.compare.refusal.same"));
        }
        if (refusals.isEmpty()) {
            // As it is read: the markup of a text is the bureau's own affair.
            comparison = Comparison.of(
                    disclosures.content(before),
                    disclosures.content(after),
                    content -> Markdown.plain(content.body()),
                    this::unit);
            passages = ChangedLines.of(comparison.text());
        }
    }

    private Optional<DisclosureVersion> version(String parameter, VersionLine usual) {
        var asked = request.getParameter(parameter);
        if (asked == null || asked.isBlank()) {
            return disclosures.version(disclosure.id(), usual.ordinal());
        }
        var found = asked.matches("[1-9][0-9]{0,5}")
                ? disclosures.version(disclosure.id(), Integer.parseInt(asked))
                : Optional.<DisclosureVersion>empty();
        if (found.isEmpty()) {
            refusals.add(text.text(
                    "portal.compare.refusal.version", asked.length() <= 40 ? asked : asked.substring(0, 40) + "…"));
        }
        return found;
    }

    /** There is nothing to compare where fewer than two versions can be seen. */
    public void prepare() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        if (versions.size() < 2) {
            boolean gone = disclosure != null && disclosure.isWithdrawn();
            faces.getExternalContext()
                    .responseSendError(gone ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } else if (!refusals.isEmpty()) {
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    public Disclosure getDisclosure() {
        return disclosure;
    }

    public List<VersionLine> getVersions() {
        return versions;
    }

    public List<String> getRefusals() {
        return refusals;
    }

    public boolean isCompared() {
        return comparison != null;
    }

    public boolean isChanged() {
        return comparison.changed();
    }

    public int getFrom() {
        return before == null ? 0 : before.getOrdinal();
    }

    public int getTo() {
        return after == null ? 0 : after.getOrdinal();
    }

    public String getTitle() {
        return versions.isEmpty() ? "" : versions.get(0).title();
    }

    /** The fields, with the names of unit and person: their codes are the bureau's own affair. */
    public List<Sides> getFields() {
        return comparison.fields().stream()
                .map(field -> switch (field.labelKey()) {
                    case "disclosure.field.unit" -> named(field, this::unit);
                    case "disclosure.field.person" -> named(field, this::person);
                    default -> field;
                })
                .toList();
    }

    /** What changed in the text, with a line around it. */
    public List<Passage> getPassages() {
        return passages;
    }

    /** How a version is told from the others: its number and from when it is in force. */
    public String label(VersionLine line) {
        return line.inForceFrom() == null
                ? text.text("portal.disclosure.version", line.ordinal())
                : text.text("portal.compare.version", line.ordinal(), house.day(line.inForceFrom()));
    }

    private static Sides named(Sides field, UnaryOperator<String> name) {
        return new Sides(field.labelKey(), named(field.before(), name), named(field.after(), name));
    }

    private static List<Value> named(List<Value> codes, UnaryOperator<String> name) {
        return codes.stream()
                .map(code -> new Value(name.apply(code.text()), code.key()))
                .toList();
    }

    private String unit(String code) {
        return cells.findByCode(code).map(Cell::getName).orElse("");
    }

    private String person(String number) {
        return persons.findByNumber(number).map(Person::getName).orElse("");
    }
}

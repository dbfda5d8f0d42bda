package org.sungrid.portal.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sungrid.disclosure.Attachments;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LadderStep;
import org.sungrid.disclosure.LegalDocumentContent;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.ProcedureContent;
import org.sungrid.disclosure.Timeline;
import org.sungrid.disclosure.Validity;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.disclosure.Withdrawal;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.web.House;
import org.sungrid.web.PageText;
import org.sungrid.web.RoutingFilter;
import org.sungrid.web.Visit;

/**
 * One disclosure: its newest version, an older one with a notice, or the tombstone of one that was withdrawn (410).
 */
@Named("disclosure")
@RequestScoped
public class DisclosurePage {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]-[0-9]{4}-[0-9]{4,9}");
    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]{0,5}");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Attachments attachments;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private House house;

    @Inject
    private PageText text;

    @Inject
    private Clock clock;

    private String asked;
    private DayAnswer day;
    private Disclosure disclosure;
    private DisclosureVersion version;
    private Content content;
    private List<VersionLine> versions = List.of();
    private List<Withdrawal> gaps = List.of();
    private Names names;
    private Reading reading;

    @PostConstruct
    void read() {
        asked = Visit.of(request).parts().getOrDefault("number", "");
        disclosure = asked(asked, disclosures).orElse(null);
        if (disclosure == null || disclosure.isWithdrawn()) {
            return;
        }
        versions = disclosures.versions(disclosure.id());
        gaps = disclosures.withdrawals(disclosure.id());
        day = DayAnswer.of(ordinal() == null ? request.getParameterMap() : Map.of(), new Timeline(versions), clock);
        version = version().orElse(null);
        if (version != null) {
            content = disclosures.content(version);
            names = new Names(disclosures.references(content), house.getLocale());
            reading = Reading.of(content, attachments.images(version.id()), house::link);
        }
    }

    /** The disclosure of a number, if it was ever shown. */
    static Optional<Disclosure> asked(String number, Disclosures disclosures) {
        return NUMBER.matcher(number).matches()
                ? disclosures.findByNumber(number).filter(Disclosure::wasShown)
                : Optional.empty();
    }

    /** Decides the answer before anything is drawn: a page, a tombstone, another spelling, or not found. */
    public void prepare() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        if (isWithdrawn()) {
            answer.setResponseStatus(HttpServletResponse.SC_GONE);
        } else if (day != null && day.isAsked()) {
            if (!day.isUnderstood()) {
                answer.setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        } else if (version == null) {
            String upper = asked.toUpperCase(Locale.ROOT);
            if (!upper.equals(asked) && NUMBER.matcher(upper).matches()) {
                String there = Visit.of(request).address().canonical().replace("/" + asked, "/" + upper);
                RoutingFilter.movedTo(there, request, (HttpServletResponse) answer.getResponse());
            } else {
                answer.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            }
            faces.responseComplete();
        }
    }

    public boolean isWithdrawn() {
        return disclosure != null && disclosure.isWithdrawn();
    }

    public Disclosure getDisclosure() {
        return disclosure;
    }

    public DisclosureVersion getVersion() {
        return version;
    }

    public Content getContent() {
        return content;
    }

    public String getKindCode() {
        return disclosure == null ? "" : disclosure.getKind().code();
    }

    public String getTitle() {
        if (version != null || !versions.isEmpty()) {
            return getCalled();
        }
        return isWithdrawn() ? text.text("portal.withdrawn.title", disclosure.getNumber()) : "";
    }

    /** For search engines: what kind it is, its number and whose; empty where nothing is shown. */
    public String getDescription() {
        return content == null
                ? ""
                : text.text(
                        "portal.feed.summary",
                        text.get(disclosure.getKind().labelKey()),
                        disclosure.getNumber(),
                        getParticulars().issuer());
    }

    public Particulars getParticulars() {
        return content.particulars();
    }

    public boolean isFee() {
        return disclosure.getKind() == DisclosureKind.FEE;
    }

    /** What a fee's version says; only for a fee. */
    public FeeContent fee() {
        return (FeeContent) content;
    }

    public LegalDocumentContent getLegalDocument() {
        return (LegalDocumentContent) content;
    }

    /** The page within the page that shows this kind: kinds whose text is what counts share one. */
    public String getForm() {
        return switch (disclosure.getKind()) {
            case REPORT, BULLETIN, NOTICE, SUPERVISION_RESULT -> "text";
            default -> disclosure.getKind().code();
        };
    }

    /** The steps of a procedure as a picture. */
    public StepDiagram getDiagram() {
        var procedure = (ProcedureContent) content;
        return StepDiagram.of(
                procedure,
                names::unitName,
                days -> days == 0 ? text.get("disclosure.on-the-spot") : text.text("disclosure.days", days),
                procedure.result().isEmpty() ? "" : text.text("portal.procedure.outcome", procedure.result()));
    }

    /** What the content names, in the words of the page. */
    public Names getNames() {
        return names;
    }

    /** Whether it has force today, as follows from what is stated. */
    public Validity getValidity() {
        return content.particulars().validityOn(today());
    }

    public Validity validityOf(VersionLine line) {
        return line.validityOn(today());
    }

    /** The version in force today, where what is shown first begins later or has ended; {@code null} otherwise. */
    public VersionLine getInForceToday() {
        return isOld() || day.isAsked()
                ? null
                : new Timeline(versions)
                        .inForceOn(today())
                        .filter(line -> line.ordinal() != version.getOrdinal())
                        .orElse(null);
    }

    /** The later version that says what is wrong in this one; {@code null} when none does. */
    public VersionLine getCorrector() {
        return versions.stream()
                .filter(line -> line.ordinal() == version.getOrdinal() + 1 && line.wrongSince() != null)
                .findFirst()
                .orElse(null);
    }

    /** Since when this one was wrong, as the version says that corrects it. */
    public LocalDate getWrongSince() {
        var corrector = getCorrector();
        return corrector == null ? null : corrector.wrongSince();
    }

    /** When it was not to be seen, and why. */
    public List<Withdrawal> getGaps() {
        return gaps.stream().filter(gap -> gap.getRestoredAt() != null).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public Reading getReading() {
        return reading;
    }

    public List<VersionLine> getVersions() {
        return versions;
    }

    /** Whether a later version has taken this one's place. */
    public boolean isOld() {
        return version.getShownUntil() != null;
    }

    public String getAddress() {
        return DisclosureListPage.PATH + "/" + disclosure.getNumber();
    }

    /** Where this very version stays, whatever takes its place. */
    public String getPermanentAddress() {
        return version == null ? getAddress() : getAddress() + "/versions/" + version.getOrdinal();
    }

    public String getUnit() {
        return version.unit()
                .flatMap(cells::find)
                .map(cell -> cell.name(house.getLocale()))
                .orElse("");
    }

    public String getPhone() {
        return version.unit().flatMap(cells::find).map(Cell::getPhone).orElse("");
    }

    public String getPerson() {
        return version.person().flatMap(persons::find).map(Person::getName).orElse("");
    }

    /** How the document came to be, one event a line. */
    public List<String> getHistory() {
        return getLegalDocument().history().lines().toList();
    }

    public String addressOf(VersionLine line) {
        return line.isShownNow() ? getAddress() : getAddress() + "/versions/" + line.ordinal();
    }

    /** Where what was charged is checked against this very fee. */
    public String getCheckAddress() {
        return CheckQuestion.addressOf(disclosure.getNumber());
    }

    /** The quantities of a step: above this, up to that. */
    public String range(LadderStep step) {
        return LadderRange.of(step, text);
    }

    /** From one day to another; either may be open or unknown. */
    public String span(LocalDate from, LocalDate until) {
        if (from == null) {
            return until == null ? text.get("web.none") : text.text("portal.span.until", house.day(until));
        }
        return until == null
                ? text.text("portal.span.from", house.day(from))
                : text.text("portal.span", house.day(from), house.day(until));
    }

    /** {@code good} for what is in force, {@code stamped} for what has lost its force, otherwise nothing. */
    public String tone(Validity validity) {
        return switch (validity) {
            case IN_FORCE -> "good";
            case REPEALED, EXPIRED -> "stamped";
            default -> "";
        };
    }

    /** What the address asks about a day; nothing where it asks for a version. */
    public DayAnswer getDay() {
        return day;
    }

    /** What a disclosure is called where no version of it is shown: by its newest. */
    public String getCalled() {
        return version != null
                ? version.getTitle()
                : versions.isEmpty() ? "" : versions.get(0).title();
    }

    private String ordinal() {
        return Visit.of(request).parts().get("ordinal");
    }

    private Optional<DisclosureVersion> version() {
        String ordinal = ordinal();
        if (ordinal == null) {
            return day.isAsked()
                    ? day.line().flatMap(line -> disclosures.version(disclosure.id(), line.ordinal()))
                    : disclosures.newest(disclosure.id());
        }
        return ORDINAL.matcher(ordinal).matches()
                ? disclosures.version(disclosure.id(), Integer.parseInt(ordinal))
                : Optional.empty();
    }
}

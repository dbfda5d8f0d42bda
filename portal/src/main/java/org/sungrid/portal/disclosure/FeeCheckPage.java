package org.sungrid.portal.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.disclosure.Basis;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.Due;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LadderStep;
import org.sungrid.disclosure.MembershipFeeContent;
import org.sungrid.disclosure.ProcedureContent;
import org.sungrid.disclosure.charge.Candidate;
import org.sungrid.disclosure.charge.Candidates;
import org.sungrid.disclosure.charge.FeeCheck;
import org.sungrid.disclosure.charge.FeeCheck.Verdict;
import org.sungrid.disclosure.charge.Standard;
import org.sungrid.disclosure.charge.Standards;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.search.SearchIndex;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** What somebody was charged, beside the standard of that day. Every state of it has an address of its own. */
@Named("feeCheck")
@RequestScoped
public class FeeCheckPage {

    /** A procedure that was named, with what is charged in its course. */
    public record NamedProcedure(String title, String address, List<ChargedFee> fees) {}

    /** @param address where the same question is asked about this fee; empty where it is not disclosed here */
    public record ChargedFee(String name, String address) {}

    @Inject
    private HttpServletRequest request;

    @Inject
    private SearchIndex index;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Standards standards;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private FacetLabels labels;

    @Inject
    private House house;

    @Inject
    private PageText text;

    @Inject
    private Clock clock;

    private CheckQuestion question;
    private Candidates candidates;
    private Disclosure chosen;
    private Standard standard;
    private Names names;
    private FeeCheck check;
    private CheckWords words;
    private List<NamedProcedure> procedures = List.of();

    @PostConstruct
    void read() {
        question = CheckQuestion.of(request.getParameterMap());
        choose();
        if (chosen == null) {
            return;
        }
        if (chosen.getKind() == DisclosureKind.PROCEDURE) {
            procedures = List.of(named(chosen));
            chosen = null;
            return;
        }
        var day = question.day() == null ? LocalDate.now(clock) : question.day();
        standard = standards.of(chosen, day);
        if (standard.content() != null) {
            names = names(standard.content());
        }
        if (isUnderstood() && question.asked() && standard.isInForce()) {
            check = FeeCheck.of(standard.content(), question.charged());
        }
        if (isUnderstood() && question.asked()) {
            words = new CheckWords(question, standard, check, text, house);
        }
    }

    /** By its number, else by the words where they name exactly one. */
    private void choose() {
        if (!question.fee().isEmpty()) {
            chosen = disclosures
                    .findByNumber(question.fee())
                    .filter(Disclosure::wasShown)
                    .filter(FeeCheckPage::charges)
                    .orElse(null);
        } else if (question.asked() && question.refusal(CheckQuestion.WORDS).isEmpty()) {
            candidates = Candidates.of(question.words(), index);
            chosen = candidates
                    .meant()
                    .flatMap(meant -> disclosures.findByNumber(meant.number()))
                    .orElse(null);
            if (chosen == null) {
                procedures = candidates.procedures().stream()
                        .flatMap(found -> disclosures.findByNumber(found.number()).stream())
                        .map(this::named)
                        .toList();
            }
        }
    }

    private static boolean charges(Disclosure disclosure) {
        return switch (disclosure.getKind()) {
            case FEE, MEMBERSHIP_FEE, PROCEDURE -> true;
            default -> false;
        };
    }

    /** Tells the browser by the status what the page tells by words. */
    public void prepare() {
        if (!isUnderstood()) {
            status(HttpServletResponse.SC_BAD_REQUEST);
        } else if (isUnknown()) {
            status(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    public boolean isUnderstood() {
        return question.refusals().isEmpty();
    }

    /** Whether the address names a fee that there is not. */
    public boolean isUnknown() {
        return isUnderstood() && !question.fee().isEmpty() && chosen == null && procedures.isEmpty();
    }

    public boolean isAsked() {
        return question.asked();
    }

    public String typed(String field) {
        return question.typed().get(field);
    }

    /** The day as a browser's own field for days wants it; as it was typed where it is none. */
    public String getTypedDay() {
        return question.day() == null
                ? typed(CheckQuestion.DAY)
                : question.day().toString();
    }

    /** What is wrong with a field; empty if nothing is. */
    public String wrong(String field) {
        return question.refusal(field)
                .map(refusal -> text.text(refusal.key(), refusal.arguments().toArray()))
                .orElse("");
    }

    /** The fee that is checked; {@code null} while it is not known which. */
    public Disclosure getChosen() {
        return chosen;
    }

    public Standard getStandard() {
        return standard;
    }

    /** What the chosen one is called on that day; its number where nothing of it is shown. */
    public String getTitle() {
        return standard.version() == null
                ? text.text("portal.withdrawn.title", chosen.getNumber())
                : standard.version().getTitle();
    }

    public String getAddress() {
        return DisclosureListPage.PATH + "/" + chosen.getNumber();
    }

    /** The version that answers, which may be an old one. */
    public String getStandardAddress() {
        return standard.standing().line().isShownNow()
                ? getAddress()
                : getAddress() + "/versions/" + standard.version().getOrdinal();
    }

    public String getAnother() {
        return question.aboutAnother();
    }

    public boolean isByWords() {
        return question.fee().isEmpty();
    }

    // --- What the form asks for ---

    /** What the ladder counts; empty where there is none. */
    public String getLadderBy() {
        return content() instanceof FeeContent fee && !fee.ladder().isEmpty() ? fee.ladderBy() : "";
    }

    /** Whether the number of pieces matters. */
    public boolean isCounted() {
        return content() instanceof FeeContent fee ? !fee.free() : !getDues().isEmpty();
    }

    public String getChargeUnit() {
        return content() instanceof FeeContent fee ? fee.chargeUnit() : "";
    }

    public List<Due> getDues() {
        return content() instanceof MembershipFeeContent dues ? dues.dues() : List.of();
    }

    private Content content() {
        return standard == null ? null : standard.content();
    }

    /** Whether what is asked for comes before what can be said: as long as something is missing. */
    public boolean isFormFirst() {
        return getAnswer().isEmpty() && (chosen != null || !isSomethingFound())
                || check != null && !check.verdict().isDecided();
    }

    private boolean isSomethingFound() {
        return !getCandidates().isEmpty() || !getProcedures().isEmpty() || isNothing();
    }

    /** What is wrong with the quantity: it can't be read, or the ladder needs one and none was told. */
    public String getWrongQuantity() {
        var wrong = wrong(CheckQuestion.QUANTITY);
        return wrong.isEmpty() && check != null && check.verdict() == Verdict.QUANTITY_MISSING
                ? text.text("portal.check.quantity.missing", getLadderBy())
                : wrong;
    }

    // --- What comes out ---

    public FeeCheck getCheck() {
        return check;
    }

    /** The answer in one sentence; empty while there is none. */
    public String getAnswer() {
        return words == null ? "" : words.answer();
    }

    /** {@code wrong} where money is to be claimed back, {@code good} where all is right, otherwise nothing. */
    public String getTone() {
        return words == null ? "" : words.tone();
    }

    /** What to do with the answer, or how it is to be understood. */
    public String getAdvice() {
        return words == null ? "" : words.advice();
    }

    /** How the sum is worked out, a step a line. */
    public List<String> getSteps() {
        return words == null ? List.of() : words.steps();
    }

    /** What is to be paid by the standard. */
    public String getDue() {
        return words.due();
    }

    /** Whether the standard is to be shown at all. */
    public boolean isStandardShown() {
        return standard != null && standard.version() != null;
    }

    /** That the day has not come; empty where it has. */
    public String getDayToCome() {
        return question.day() != null && question.day().isAfter(LocalDate.now(clock))
                ? text.get("portal.check.to-come")
                : "";
    }

    /** Whether one piece was taken because nobody said how many. */
    public boolean isOneTaken() {
        return check != null && check.charge().isPresent() && question.pieces() == null;
    }

    public List<Basis> getBases() {
        return content() == null ? List.of() : content().bases();
    }

    /** What the standard names, in the words of the page. */
    public Names getNames() {
        return names;
    }

    public String getExemptions() {
        return content() == null ? "" : content().exemptions();
    }

    public String getDay() {
        return house.day(question.day());
    }

    /** From when until when the standard holds. */
    public String getSpan() {
        var line = standard.standing().line();
        var from = house.day(line.inForceFrom());
        return line.inForceUntil() == null
                ? text.text("portal.span.from", from)
                : text.text("portal.span", from, house.day(line.inForceUntil()));
    }

    /** Whether the rung takes part in the sum. */
    public boolean within(LadderStep step) {
        return check != null
                && check.charge().stream()
                        .flatMap(charge -> charge.lines().stream())
                        .anyMatch(line -> step.equals(line.step()));
    }

    /** What a fee says, for its table. */
    public FeeContent getFee() {
        return content() instanceof FeeContent fee ? fee : null;
    }

    public String getUnit() {
        return unit() == null ? "" : unit().name(house.getLocale());
    }

    public String getPhone() {
        return unit() == null ? "" : unit().getPhone();
    }

    public String getPerson() {
        return isStandardShown()
                ? standard.version()
                        .person()
                        .flatMap(persons::find)
                        .map(Person::getName)
                        .orElse("")
                : "";
    }

    private Cell unit() {
        return isStandardShown()
                ? standard.version().unit().flatMap(cells::find).orElse(null)
                : null;
    }

    // --- Which fee ---

    /** What could be meant; empty where that is known. */
    public List<Candidate> getCandidates() {
        return candidates == null || !isUnderstood() ? List.of() : candidates.fees();
    }

    public List<NamedProcedure> getProcedures() {
        return isUnderstood() ? procedures : List.of();
    }

    /** Whether nothing at all could be meant. */
    public boolean isNothing() {
        return candidates != null
                && isUnderstood()
                && chosen == null
                && candidates.fees().isEmpty()
                && procedures.isEmpty();
    }

    /** Whether the index was whole. */
    public boolean isComplete() {
        return candidates == null || candidates.complete();
    }

    /** What may have been meant, each with the address that asks for it. */
    public List<MeantWords> getCorrections() {
        return candidates == null || !isUnderstood()
                ? List.of()
                : candidates.corrections().stream()
                        .map(words -> new MeantWords(words, question.inWords(words)))
                        .toList();
    }

    public String addressOf(Candidate candidate) {
        return question.about(candidate.number());
    }

    /** What a candidate charges, in a few words. */
    public String charge(Candidate candidate) {
        return FeeWords.charge(candidate.shown(), text);
    }

    public String unitOf(Candidate candidate) {
        var code = candidate.shown().getOrDefault("unit", "");
        return code.isEmpty() ? "" : labels.of("unit", code, text.getLanguage());
    }

    private NamedProcedure named(Disclosure procedure) {
        var address = DisclosureListPage.PATH + "/" + procedure.getNumber();
        return disclosures
                .newest(procedure.id())
                .map(disclosures::content)
                .map(content ->
                        new NamedProcedure(content.particulars().title(), address, charged((ProcedureContent) content)))
                .orElseGet(() -> new NamedProcedure(procedure.getNumber(), address, List.of()));
    }

    private List<ChargedFee> charged(ProcedureContent procedure) {
        var known = names(procedure);
        return procedure.fees().stream()
                .map(fee -> new ChargedFee(
                        fee.name(), known.addressOf(fee).isEmpty() ? "" : question.about(fee.disclosure())))
                .toList();
    }

    private Names names(Content content) {
        return new Names(disclosures.references(content), house.getLocale());
    }

    /** The quantities of a step: above this, up to that. */
    public String range(LadderStep step) {
        return LadderRange.of(step, text);
    }
}

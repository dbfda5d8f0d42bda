package org.sungrid.admin.bulletin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.bulletin.BulletinPeriod;
import org.sungrid.bulletin.BulletinPeriod.Kind;
import org.sungrid.bulletin.BulletinPolicy;
import org.sungrid.bulletin.BulletinSheet;
import org.sungrid.bulletin.BulletinSheet.Look;
import org.sungrid.bulletin.Count;
import org.sungrid.bulletin.CountingNote;
import org.sungrid.bulletin.Figures;
import org.sungrid.bulletin.Produced;
import org.sungrid.bulletin.ProducingBulletin;
import org.sungrid.bulletin.Ranking.Group;
import org.sungrid.bulletin.Rate;
import org.sungrid.bulletin.Tally;
import org.sungrid.bulletin.Tally.Age;
import org.sungrid.bulletin.UnitLine;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.Messages;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** The bulletin of a month or a quarter: its figures to be looked at, and the button that has its draft written. */
@Named
@ViewScoped
public class BulletinPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BulletinSheet sheet;

    @Inject
    private ProducingBulletin producing;

    @Inject
    private GridChoice choice;

    @Inject
    private Answer answer;

    @Inject
    private House house;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private String period;
    private String unit;

    /** Whether the page offered to make it, so that whoever presses twice is led to the one that there is. */
    private boolean offered;

    private transient Look look;
    private transient boolean looked;

    /** A number with what is counted. */
    public record NamedNumber(String key, long number) {}

    /** A rate with what it is called. */
    public record NamedRate(String key, Rate rate) {}

    /** What was counted of tickets that came from there. */
    public record OfOrigin(TicketOrigin origin, Tally tally) {}

    @PostConstruct
    void open() {
        var asked = Objects.requireNonNullElse(request.getParameter("period"), "");
        period = asked.isEmpty()
                ? BulletinPeriod.lastEnded(Kind.MONTH, house.getToday()).code()
                : asked;
        offered = look() != null && look().produced().isEmpty();
    }

    /** Nothing where there is no bulletin of what was asked for: why is told then. */
    private Look look() {
        if (!looked) {
            looked = true;
            var asked = BulletinPeriod.of(period);
            if (asked.isEmpty()) {
                answer.add(Refusal.of("period", "bulletin.refusal.period.unknown"));
            } else {
                answer.to(() -> look = sheet.look(asked.get()));
            }
        }
        return look;
    }

    public void produce() {
        looked = false;
        BulletinPeriod.of(period)
                .ifPresent(asked -> answer.to(() -> {
                    var number = producing.produce(asked, GridChoice.code(getUnit()));
                    answer.goOn("/disclosures/" + number.value(), "admin.bulletin.produced", number.value());
                }));
    }

    public boolean isOffered() {
        return offered;
    }

    public boolean isFound() {
        return look() != null;
    }

    public String getPeriod() {
        return period;
    }

    public List<BulletinPeriod> getMonths() {
        return offered(Kind.MONTH);
    }

    public List<BulletinPeriod> getQuarters() {
        return offered(Kind.QUARTER);
    }

    private List<BulletinPeriod> offered(Kind kind) {
        return BulletinPolicy.offered(house.getToday()).stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }

    public String name(BulletinPeriod one) {
        return one.name(words());
    }

    private Messages words() {
        return Messages.in(text.getLanguage());
    }

    public Figures getFigures() {
        return look().figures();
    }

    /** {@code null} as long as there is none. */
    public Produced getProduced() {
        return look().produced().orElse(null);
    }

    /** Of all periods that are offered. */
    public List<Produced> getAllProduced() {
        return sheet.produced();
    }

    /** What came, what became of it, and what was left. */
    public List<NamedNumber> getFlow() {
        var all = getFigures().all();
        return List.of(
                numbered(Count.CARRIED),
                numbered(Count.RAISED),
                numbered(Count.CLOSED),
                numbered(Count.CLOSED_IN_TIME),
                new NamedNumber("bulletin.closed-late", all.closedLate()),
                numbered(Count.WITHDRAWN),
                numbered(Count.MERGED),
                numbered(Count.PARTED),
                numbered(Count.OPEN),
                numbered(Count.OVERDUE),
                numbered(Count.URGED),
                numbered(Count.ESCALATED));
    }

    private NamedNumber numbered(Count count) {
        return new NamedNumber(count.labelKey(), getFigures().all().of(count));
    }

    public long number(Tally tally, String count) {
        return tally.of(Count.valueOf(count));
    }

    public List<NamedRate> getRates() {
        var all = getFigures().all();
        return List.of(
                new NamedRate("bulletin.rate.closed", all.closedInTime()),
                new NamedRate("bulletin.rate.done", all.doneInTime()),
                new NamedRate("bulletin.rate.answered", all.answeredInTime()));
    }

    public String getAverage() {
        return getFigures()
                .all()
                .averageDays()
                .map(days -> text.text("admin.bulletin.days", days))
                .orElse("—");
    }

    public List<OfOrigin> getOrigins() {
        return getFigures().origins().entrySet().stream()
                .map(one -> new OfOrigin(one.getKey(), one.getValue()))
                .toList();
    }

    public List<Age> getAges() {
        return Tally.ages();
    }

    public String name(UnitLine line) {
        return line.name(house.getLocale());
    }

    public List<Group> getGroups() {
        return getFigures().ranking().groups();
    }

    public List<String> getNotes() {
        return CountingNote.of(words(), getFigures().period());
    }

    /** As somebody chooses it: the unit of whoever looks, until they choose another. */
    public String getUnit() {
        if (unit == null) {
            unit = look() == null ? "" : look().unit();
        }
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit == null ? "" : unit;
    }
}

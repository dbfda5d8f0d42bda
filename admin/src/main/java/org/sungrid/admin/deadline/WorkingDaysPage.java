package org.sungrid.admin.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sungrid.admin.web.Answer;
import org.sungrid.deadline.DayKind;
import org.sungrid.deadline.LoadingYear;
import org.sungrid.deadline.MonthPicture;
import org.sungrid.deadline.WorkCalendar;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.deadline.YearDifference;
import org.sungrid.deadline.YearNotice;
import org.sungrid.refusal.Refusal;
import org.sungrid.web.House;

/** The days of a year that are off or worked on; an administrator loads the yearly notice. */
@Named
@ViewScoped
public class WorkingDaysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private LoadingYear loading;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    @Inject
    private House house;

    private int year;
    private transient SortedMap<Integer, YearNotice> notices;
    private transient WorkCalendar calendar;
    private String text = "";
    private String source = "";
    private YearDifference difference;
    private String shownText;
    private String shownSource;
    private String fileWrong = "";

    /** One day of the year. */
    public record Shown(LocalDate day, DayKind kind, String name) {}

    @PostConstruct
    void open() {
        var asked = Objects.requireNonNullElse(request.getParameter("year"), "");
        year = asked.matches("2[01][0-9]{2}") && Integer.parseInt(asked) <= LAST_YEAR
                ? Math.max(Integer.parseInt(asked), FIRST_YEAR)
                : house.getToday().getYear();
        var brought = BroughtFile.take(request);
        if (brought != null) {
            fileWrong = brought.wrong();
            text = brought.text();
            source = brought.source();
            if (fileWrong.isEmpty()) {
                look();
            }
        }
    }

    /** Shows what the list would change. */
    public void look() {
        difference = null;
        answer.to(() -> {
            difference = loading.foresee(text, source);
            shownText = text;
            shownSource = source;
        });
    }

    /** Loads what was shown. */
    public void load() {
        var shown = difference;
        if (shown == null || !Objects.equals(shownText, text) || !Objects.equals(shownSource, source)) {
            look();
            if (difference != null) {
                answer.add(Refusal.whole("admin.alter.otherwise"));
            }
            return;
        }
        answer.to(() -> {
            int loaded = loading.load(text, source, shown.seen());
            answer.goOn("/working-days?year=" + loaded, "admin.days.loaded", String.valueOf(loaded));
        });
        if (answer.conflict().isPresent()) {
            look();
            answer.add(Refusal.whole("admin.days.changed"));
        }
    }

    private SortedMap<Integer, YearNotice> notices() {
        if (notices == null) {
            notices = workingDays.notices();
        }
        return notices;
    }

    public int getYear() {
        return year;
    }

    /** The years that can be looked at: those with a notice, this one and the next. */
    public List<Integer> getYears() {
        var years = new TreeSet<>(notices().keySet());
        years.add(house.getToday().getYear());
        years.add(house.getToday().getYear() + 1);
        years.add(year);
        return List.copyOf(years);
    }

    /** The notice of the year; {@code null} while none has come. */
    public YearNotice getNotice() {
        return notices().get(year);
    }

    public List<MonthPicture<Shown>> getMonths() {
        if (calendar == null) {
            calendar = workingDays.calendar();
        }
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> MonthPicture.of(
                        YearMonth.of(year, month), date -> new Shown(date, calendar.kind(date), calendar.name(date))))
                .toList();
    }

    /** Working days of the year. */
    public long getWorked() {
        return getMonths().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(List::stream)
                .filter(shown -> shown != null && !shown.kind().isOff())
                .count();
    }

    /** Why the file that was brought could not be read; empty when it could, or none was. */
    public String getFileWrong() {
        return fileWrong;
    }

    public YearDifference getDifference() {
        return difference;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}

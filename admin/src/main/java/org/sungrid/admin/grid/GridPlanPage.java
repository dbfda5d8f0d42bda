package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.DiscardingGridWorkbook;
import org.sungrid.grid.GridImport;
import org.sungrid.grid.GridImport.Asked;
import org.sungrid.grid.ImportingGrid;
import org.sungrid.grid.PlanLine;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.web.Visit;

/**
 * A workbook of the grid that waits: its problems by sheet, row and column, and its plan, a leaf at a time. Of both only the
 * leaf is kept; another is worked out anew.
 */
@Named
@ViewScoped
public class GridPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LEAF = 50;
    private static final String ERRORS = "errors";
    private static final String WARNINGS = "warnings";
    private static final String ALL = "all";

    @Inject
    private ImportingGrid importing;

    @Inject
    private DiscardingGridWorkbook discarding;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private Asked asked;
    private String show;
    private Place place;
    private String reason = "";
    private Summary summary;
    private transient Leaf<Numbered<BookProblem>> problems;
    private transient Leaf<Numbered<PlanLine>> lines;

    /** What is told of the whole. */
    public record Summary(
            String name,
            long seen,
            LocalDate day,
            boolean whole,
            long errors,
            long warnings,
            List<Count> counts,
            boolean alters)
            implements Serializable {

        static Summary of(GridImport plan) {
            var counts = plan.counts();
            return new Summary(
                    plan.name(),
                    plan.seen(),
                    plan.day(),
                    plan.whole(),
                    plan.errors(),
                    plan.warnings(),
                    Arrays.stream(PlanLine.Kind.values())
                            .filter(counts::containsKey)
                            .map(kind -> new Count(kind, counts.get(kind)))
                            .toList(),
                    plan.alters());
        }

        public boolean recordable() {
            return errors == 0 && alters;
        }
    }

    /** How many lines there are of a kind. */
    public record Count(PlanLine.Kind kind, long lines) implements Serializable {}

    /** A line with its place in the list, counted from 1. */
    public record Numbered<T>(long number, T told) {}

    @PostConstruct
    void open() {
        var id = Visit.of(request).parts().get("id");
        if (id == null || !id.matches("[1-9][0-9]{0,17}")) {
            throw new NoSuchPage();
        }
        var reading = new FormReading();
        var day = reading.day("day", request.getParameter("day"));
        reading.refusals().forEach(answer::add);
        asked = new Asked(Long.parseLong(id), day, request.getParameter("whole") != null);
        show = request.getParameter("show");
        place = Place.of(request.getParameter("after"), request.getParameter("before"));
        if (!look()) {
            asked = new Asked(asked.workbook(), null, asked.whole());
            look();
        }
    }

    /** @return false when the day will not do, which then was said */
    private boolean look() {
        try {
            keep(importing.foresee(asked));
            return true;
        } catch (Refused refused) {
            if (refused.refusals().stream().noneMatch(refusal -> refusal.field().equals("day"))) {
                throw new NoSuchPage();
            }
            refused.refusals().forEach(answer::add);
            return false;
        }
    }

    private void keep(GridImport plan) {
        summary = Summary.of(plan);
        // What was shown is what is recorded, though midnight passes.
        asked = new Asked(asked.workbook(), plan.day(), asked.whole());
        if (show == null || !isShown(show)) {
            show = plan.errors() > 0 ? ERRORS : ALL;
        }
        problems = leaf(plan.problems().stream()
                .filter(problem -> show.equals(problem.error() ? ERRORS : WARNINGS))
                .toList());
        lines = leaf(plan.lines().stream()
                .filter(line -> show.equals(ALL)
                        ? line.kind().alters()
                        : show.equals(line.kind().code()))
                .toList());
    }

    private static boolean isShown(String asked) {
        return List.of(ERRORS, WARNINGS, ALL).contains(asked)
                || Arrays.stream(PlanLine.Kind.values())
                        .anyMatch(kind -> kind.code().equals(asked));
    }

    private <T> Leaf<Numbered<T>> leaf(List<T> all) {
        var numbered = IntStream.range(0, all.size())
                .mapToObj(i -> new Numbered<>(i + 1L, all.get(i)))
                .filter(line -> switch (place.side()) {
                    case BEGINNING -> true;
                    case BEHIND -> line.number() > place.id();
                    case BEFORE -> line.number() < place.id();
                })
                .toList();
        var read = new ArrayList<>(numbered);
        if (place.isBackwards()) {
            java.util.Collections.reverse(read);
        }
        return Leaf.of(place, LEAF, read.subList(0, Math.min(read.size(), LEAF + 1)));
    }

    public void record() {
        if (answer.to(() -> importing.record(asked, reason, summary.seen()))) {
            answer.goOn("/grid", "admin.grid-import.recorded");
            return;
        }
        try {
            look();
        } catch (NoSuchPage gone) {
            goneMeanwhile();
            return;
        }
        if (answer.conflict().isPresent()) {
            answer.add(Refusal.whole("admin.alter.changed"));
        }
    }

    public void discard() {
        if (answer.to(() -> discarding.discard(asked.workbook()))) {
            answer.goOn("/grid/import", "admin.grid-import.discarded");
        } else {
            goneMeanwhile();
        }
    }

    /** In another window, or by somebody else. */
    private void goneMeanwhile() {
        answer.goOn("/grid/import", "grid.sheet.refusal.gone");
    }

    public Summary getSummary() {
        return summary;
    }

    public String getShow() {
        return show;
    }

    public List<Numbered<BookProblem>> getProblems() {
        return problems().lines();
    }

    public List<Numbered<PlanLine>> getLines() {
        return lines().lines();
    }

    private Leaf<Numbered<BookProblem>> problems() {
        if (problems == null) {
            look();
        }
        return problems;
    }

    private Leaf<Numbered<PlanLine>> lines() {
        if (lines == null) {
            look();
        }
        return lines;
    }

    /** Where this day and choice are asked for. */
    public String getPath() {
        var path = "/grid/import/" + asked.workbook() + "?day=" + summary.day();
        return asked.whole() ? path + "&whole=yes" : path;
    }

    public String path(String shown) {
        return getPath() + "&show=" + shown;
    }

    /** The address of the form that asks for another day. */
    public String getPlain() {
        return "/grid/import/" + asked.workbook();
    }

    public Turning getTurning() {
        return lines().lines().isEmpty()
                ? Turning.of(problems(), path(show), line -> Place.written(line.number(), ""))
                : Turning.of(lines(), path(show), line -> Place.written(line.number(), ""));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

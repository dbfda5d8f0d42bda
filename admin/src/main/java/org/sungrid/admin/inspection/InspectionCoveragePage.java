package org.sungrid.admin.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sungrid.inspection.CoveredPeriod;
import org.sungrid.inspection.InspectionCoverage;
import org.sungrid.inspection.InspectionCoverage.Covered;
import org.sungrid.inspection.InspectionKind;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** Which units were inspected how often in a month or quarter, and which were passed over. */
@Named
@RequestScoped
public class InspectionCoveragePage {

    @Inject
    private InspectionCoverage coverage;

    @Inject
    private House house;

    @Inject
    private PageText text;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private CoveredPeriod period;
    private List<Covered> lines;

    @PostConstruct
    void read() {
        var today = LocalDate.now(clock);
        period = Optional.ofNullable(request.getParameter("period"))
                .flatMap(CoveredPeriod::of)
                .map(asked -> asked.begunOn(today))
                .orElseGet(() -> CoveredPeriod.month(today));
        lines = coverage.of(period);
    }

    public List<Covered> getLines() {
        return lines;
    }

    /** Those whose inspections counted something. */
    public List<Covered> getCounting() {
        return lines.stream().filter(line -> line.counts().any()).toList();
    }

    public String name(Covered line) {
        return line.cell().name(house.getLocale());
    }

    /** Whether there is anything to tell of a kind: a table of zeros hides where something was. */
    public boolean told(Covered line, InspectionKind kind) {
        return line.of(kind) > 0 || kind == InspectionKind.THREE_IN_ONE && (line.missing() > 0 || line.waiting());
    }

    /** The list of what was held in a unit over the period. */
    public String list(Covered line) {
        return "/inspections?unit=" + line.cell().getCode() + "&below=true&from=" + period.from() + "&until="
                + period.until();
    }

    /** How many units were not visited in a month that is over. */
    public long getGaps() {
        return lines.stream().filter(line -> line.missing() > 0).count();
    }

    /** How many are still to be visited in the month that runs. */
    public long getWaiting() {
        return lines.stream().filter(Covered::waiting).count();
    }

    public CoveredPeriod getPeriod() {
        return period;
    }

    public String label(CoveredPeriod one) {
        return text.text(
                one.isQuarter() ? "admin.inspection.quarter" : "admin.inspection.month",
                String.valueOf(one.first().getYear()),
                one.ordinal());
    }

    /** Those that are offered, and the one that is shown. */
    public List<CoveredPeriod> getPeriods() {
        var offered = CoveredPeriod.before(LocalDate.now(clock));
        return offered.contains(period)
                ? offered
                : Stream.concat(Stream.of(period), offered.stream()).toList();
    }

    public InspectionKind[] getKinds() {
        return InspectionKind.values();
    }
}

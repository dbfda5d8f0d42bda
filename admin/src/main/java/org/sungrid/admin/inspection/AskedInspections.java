package org.sungrid.admin.inspection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.CellFilter;
import org.sungrid.inspection.InspectionKind;
import org.sungrid.inspection.InspectionSheet.Filter;
import org.sungrid.text.TypedDay;

/** What an address asks of the list of inspections; what it names wrongly is not asked. */
record AskedInspections(Filter filter) {

    static AskedInspections of(HttpServletRequest request) {
        var unit = GridChoice.code(request.getParameter("unit"));
        return new AskedInspections(new Filter(
                unit.isEmpty() ? CellFilter.ALL : new CellFilter(unit, "true".equals(request.getParameter("below"))),
                kind(request.getParameter("kind")),
                day(request.getParameter("from")),
                day(request.getParameter("until"))));
    }

    private static InspectionKind kind(String named) {
        return Stream.of(InspectionKind.values())
                .filter(kind -> kind.name().equals(named))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(String typed) {
        return Optional.ofNullable(typed).flatMap(TypedDay::of).orElse(null);
    }

    /** The same question as an address. */
    String address(String path) {
        var address = path;
        if (!filter.cells().isAll()) {
            address = Turning.address(address, "unit", filter.cells().code());
            address = filter.cells().below() ? Turning.address(address, "below", "true") : address;
        }
        if (filter.kind() != null) {
            address = Turning.address(address, "kind", filter.kind().name());
        }
        if (filter.from() != null) {
            address = Turning.address(address, "from", filter.from().toString());
        }
        return filter.until() == null
                ? address
                : Turning.address(address, "until", filter.until().toString());
    }
}

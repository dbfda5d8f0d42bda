package org.sungrid.portal.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Validity;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.portal.ticket.BoardSearch;
import org.sungrid.search.SearchResult.FacetCounts;
import org.sungrid.search.SearchResult.FacetValue;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** What a facet's values are called in a language; a value that has no name there is shown as it is. */
@RequestScoped
public class FacetLabels {

    @Inject
    private Cells cells;

    private final Map<String, Optional<Cell>> units = new HashMap<>();

    /**
     * Those of a facet's values that may be offered: a unit that the public does not see has no name here, and no code
     * either. The units are asked for at once.
     */
    public List<FacetValue> told(FacetCounts counts) {
        if (!counts.facet().equals(DisclosureSearch.UNIT)) {
            return counts.values();
        }
        var codes = counts.values().stream().map(FacetValue::value).toList();
        var found = cells.byCodes(codes);
        codes.forEach(code -> units.put(code, Optional.ofNullable(found.get(code))));
        return counts.values().stream().filter(value -> isTold(value.value())).toList();
    }

    /** Whether the public sees the unit of this code. */
    public boolean isTold(String unit) {
        return unit(unit).isPresent();
    }

    private Optional<Cell> unit(String code) {
        return units.computeIfAbsent(code, cells::findByCode);
    }

    String of(String facet, String value, Language language) {
        Messages messages = Messages.in(language);
        return switch (facet) {
            case "kind" ->
                DisclosureKind.of(value)
                        .map(kind -> messages.text(kind.labelKey()))
                        .orElseGet(() -> value.equals(BoardSearch.KIND) ? messages.text("portal.board.name") : value);
            case "validity" ->
                Validity.of(value)
                        .map(validity -> messages.text(validity.labelKey()))
                        .orElse(value);
            case "theme" ->
                Theme.of(value).map(theme -> messages.text(theme.labelKey())).orElse(value);
            case "unit" -> unit(value).map(cell -> cell.name(language.locale())).orElse(value);
            default -> value;
        };
    }
}

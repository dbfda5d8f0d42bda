package org.sungrid.portal.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Validity;
import org.sungrid.grid.Cells;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** What a facet's values are called in a language; a value that has no name there is shown as it is. */
@RequestScoped
public class FacetLabels {

    @Inject
    private Cells cells;

    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, String> unitNames = new HashMap<>();

    /** Whether a value may be offered at all: a unit that the public does not see has no name here, and no code either. */
    public boolean isTold(String facet, String value) {
        return !facet.equals(DisclosureSearch.UNIT)
                || known.computeIfAbsent(value, code -> cells.findByCode(code).isPresent());
    }

    String of(String facet, String value, Language language) {
        Messages messages = Messages.in(language);
        return switch (facet) {
            case "kind" ->
                DisclosureKind.of(value)
                        .map(kind -> messages.text(kind.labelKey()))
                        .orElse(value);
            case "validity" ->
                Validity.of(value)
                        .map(validity -> messages.text(validity.labelKey()))
                        .orElse(value);
            case "theme" ->
                Theme.of(value).map(theme -> messages.text(theme.labelKey())).orElse(value);
            case "unit" ->
                unitNames.computeIfAbsent(
                        value,
                        code -> cells.findByCode(code)
                                .map(cell -> cell.name(language.locale()))
                                .orElse(code));
            default -> value;
        };
    }
}

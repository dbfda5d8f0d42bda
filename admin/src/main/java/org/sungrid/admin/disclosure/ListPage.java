package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.disclosure.VersionState;
import org.sungrid.disclosure.WorkSheet;
import org.sungrid.disclosure.WorkSheet.Filter;
import org.sungrid.disclosure.WorkSheet.Order;

/** All disclosures, each by its newest version; filtered, ordered and paged in the database. */
@Named("disclosureList")
@ViewScoped
public class ListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The word for disclosures that were taken from the portal; beside it stand the states of versions. */
    private static final String WITHDRAWN = "WITHDRAWN";

    @Inject
    private WorkSheet work;

    private final LazyDataModel<VersionLine> lines = new Lines();
    private String kind = "";
    private String state = "";
    private String unit = "";
    private String text = "";

    @PostConstruct
    void begin() {
        lines.setRowCount(0);
    }

    private Filter filter() {
        boolean withdrawn = state.equals(WITHDRAWN);
        return new Filter(
                DisclosureKind.of(kind).orElse(null),
                state.isEmpty() || withdrawn ? null : VersionState.valueOf(state),
                unit.isBlank() ? null : GridChoice.code(unit),
                text.isBlank() ? null : text.strip(),
                state.isEmpty() ? null : (Boolean) withdrawn);
    }

    public boolean isFiltered() {
        return !(kind.isEmpty() && state.isEmpty() && unit.isBlank() && text.isBlank());
    }

    public void all() {
        kind = "";
        state = "";
        unit = "";
        text = "";
    }

    public DisclosureKind[] getKinds() {
        return DisclosureKind.values();
    }

    public VersionState[] getStates() {
        return VersionState.values();
    }

    public LazyDataModel<VersionLine> getLines() {
        return lines;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The list, page by page from the database. */
    private final class Lines extends LazyDataModel<VersionLine> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return (int) work.count(filter());
        }

        @Override
        public List<VersionLine> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
            var chosen = sort.values().stream()
                    .filter(meta -> meta.getOrder() != SortOrder.UNSORTED)
                    .findFirst();
            var order = chosen.map(meta -> Order.valueOf(meta.getField())).orElse(Order.EDITED);
            boolean ascending = chosen.filter(meta -> meta.getOrder() == SortOrder.ASCENDING)
                    .isPresent();
            return work.page(filter(), order, ascending, first, size);
        }
    }
}

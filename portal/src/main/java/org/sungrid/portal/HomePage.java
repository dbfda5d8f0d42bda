package org.sungrid.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;

/** The first page: how much is disclosed, and the newest of each kind. */
@Named("home")
@RequestScoped
public class HomePage {

    private static final int NEWEST = 4;

    /** A kind with its newest disclosures. */
    public record Column(DisclosureKind kind, long count, List<VersionLine> newest) {}

    @Inject
    private Disclosures disclosures;

    private List<Column> columns;

    @PostConstruct
    void read() {
        var counts = disclosures.shownByKind();
        columns = Arrays.stream(DisclosureKind.values())
                .map(kind -> new Column(kind, counts.getOrDefault(kind, 0L), disclosures.recentlyShown(kind, NEWEST)))
                .toList();
    }

    public List<Column> getColumns() {
        return columns;
    }

    public long getTotal() {
        return columns.stream().mapToLong(Column::count).sum();
    }

    /** When something was last released; null before the first. */
    public Instant getUpdated() {
        return columns.stream()
                .flatMap(column -> column.newest().stream())
                .map(VersionLine::shownFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}

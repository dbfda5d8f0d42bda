package org.sungrid.deadline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.id.AccountId;

/** A yearly notice as somebody loaded it. A newer one of the same year takes its place; it is never changed. */
@Entity
@Table(name = "year_list")
class YearList {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_year")
    private int year;

    private int revision;
    private String source;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    @Column(name = "loaded_by")
    private long loadedBy;

    @ElementCollection
    @CollectionTable(name = "year_list_day", joinColumns = @JoinColumn(name = "list_id"))
    @OrderBy("day")
    private List<ListedDay> days = new ArrayList<>();

    /** One row of it. */
    @Embeddable
    static class ListedDay {

        @Column(name = "the_day")
        private LocalDate day;

        private String name;

        @Column(name = "day_off")
        private boolean off;

        protected ListedDay() {}

        private ListedDay(SpecialDay special) {
            day = special.day();
            name = special.name();
            off = special.off();
        }

        private SpecialDay read() {
            return new SpecialDay(day, name, off);
        }
    }

    protected YearList() {}

    YearList(YearNotice notice, int revision, AccountId by, Instant at) {
        this.year = notice.year();
        this.revision = revision;
        this.source = notice.source();
        this.loadedBy = by.value();
        this.loadedAt = at;
        notice.days().forEach(day -> days.add(new ListedDay(day)));
    }

    long id() {
        return id;
    }

    int revision() {
        return revision;
    }

    YearNotice notice() {
        return new YearNotice(year, source, days.stream().map(ListedDay::read).toList());
    }
}

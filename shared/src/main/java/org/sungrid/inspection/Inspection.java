package org.sungrid.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.change.Subject;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.InspectionId;
import org.sungrid.id.PersonId;

/**
 * A check of a cell that was held on a day. Somebody of the cell records its own check of itself, whoever raises tickets
 * over the cell a check from above or outside: who looked at what, and what they found. Nobody checks their own cell in the
 * name of others. Then, in one step or in several, its findings become tickets, or it is said why one becomes none; those
 * tickets are the measures by which they are put right. What was recorded stays.
 */
@Entity
@Table(name = "inspection")
public class Inspection {

    /** As what the record of acts, the log of changes, facts and tickets know it. */
    public static final String SUBJECT = "inspection";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private InspectionKind kind;

    @Column(name = "cell_id")
    private long cellId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String place;
    private String words;

    @Embedded
    private Counts counts;

    private int findings;
    private int unsettled;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "inspection_aspect", joinColumns = @JoinColumn(name = "inspection_id"))
    private Set<Look> looks = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "inspection_inspector", joinColumns = @JoinColumn(name = "inspection_id"))
    @Column(name = "person_id")
    private Set<Long> inspectors = new HashSet<>();

    @Column(name = "form_token")
    private String formToken;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected Inspection() {}

    /** @param unit on level two under which the cell stood on that day */
    Inspection(Told told, CellId unit, Set<PersonId> inspectors, String formToken, AccountId by, Instant at) {
        kind = told.kind();
        cellId = told.cell().value();
        unitId = unit.value();
        heldOn = told.heldOn();
        place = told.place();
        words = told.words();
        counts = told.counts();
        looks = told.looked().entrySet().stream()
                .filter(look -> !look.getValue().at().isEmpty())
                .map(look -> new Look(
                        look.getKey(),
                        look.getValue().at(),
                        look.getValue().findings().size()))
                .collect(Collectors.toSet());
        findings = told.findings().size();
        unsettled = findings;
        this.inspectors = inspectors.stream().map(PersonId::value).collect(Collectors.toSet());
        this.formToken = formToken;
        recordedAt = at;
        recordedBy = by.value();
    }

    /**
     * What was looked at under an aspect.
     *
     * @param at in words; empty where it was not looked at
     * @param findings point by point; none where all was in order
     */
    public record Looked(String at, List<String> findings) {

        public static final Looked NOT = new Looked("", List.of());

        public Looked {
            findings = List.copyOf(findings);
        }

        Looked stripped() {
            return new Looked(at.strip(), findings.stream().map(String::strip).toList());
        }
    }

    /**
     * What is told of an inspection.
     *
     * @param place may be empty
     * @param words what else is to be said; may be empty
     * @param inspectors staff numbers, or numbers of supervisors from outside
     */
    public record Told(
            InspectionKind kind,
            CellId cell,
            LocalDate heldOn,
            String place,
            String words,
            List<String> inspectors,
            Map<Aspect, Looked> looked,
            Counts counts) {

        public Told {
            inspectors = List.copyOf(inspectors);
            looked = Map.copyOf(looked);
        }

        public Looked at(Aspect aspect) {
            return looked.getOrDefault(aspect, Looked.NOT);
        }

        /** All findings, aspect by aspect. */
        List<String> findings() {
            return Stream.of(Aspect.values())
                    .flatMap(aspect -> at(aspect).findings().stream())
                    .toList();
        }

        Told stripped() {
            return new Told(
                    kind,
                    cell,
                    heldOn,
                    place.strip(),
                    words.strip(),
                    inspectors.stream().map(String::strip).distinct().toList(),
                    looked.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, one -> one.getValue().stripped())),
                    counts);
        }
    }

    /** Whether it is what is told, and no other that was typed into the same form afterwards. */
    boolean isOf(Told told) {
        return kind == told.kind() && cell().equals(told.cell());
    }

    /** Something became of so many of its findings. */
    void settled(int many) {
        unsettled -= many;
    }

    /** One of its findings that was to become no ticket was taken up again. */
    void waitsAgain() {
        unsettled++;
    }

    public InspectionId id() {
        return new InspectionId(id);
    }

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    public InspectionKind getKind() {
        return kind;
    }

    public CellId cell() {
        return new CellId(cellId);
    }

    /** Under which it stood on that day, on level two; of the leadership itself. */
    CellId unit() {
        return new CellId(unitId);
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public String getPlace() {
        return place;
    }

    public String getWords() {
        return words;
    }

    public Counts getCounts() {
        return counts;
    }

    public int getFindings() {
        return findings;
    }

    /** Each aspect in its order, those that were not looked at as well. */
    public List<Look> getLooks() {
        var told = looks.stream().collect(Collectors.toMap(Look::getAspect, look -> look));
        return Arrays.stream(Aspect.values())
                .map(aspect -> told.getOrDefault(aspect, new Look(aspect, "", 0)))
                .toList();
    }

    /** Under which aspect each finding was made, in the order of the findings. */
    public List<Aspect> aspects() {
        return getLooks().stream()
                .flatMap(look -> Stream.generate(look::getAspect).limit(look.getFindings()))
                .toList();
    }

    public Set<PersonId> inspectors() {
        return inspectors.stream().map(PersonId::new).collect(Collectors.toSet());
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public AccountId recordedBy() {
        return new AccountId(recordedBy);
    }

    /** Goes up with everything that becomes of its findings. */
    public int getLock() {
        return lock;
    }
}

package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.sungrid.database.ManyRows;
import org.sungrid.id.CellId;
import org.sungrid.time.Dated;
import org.sungrid.time.Span;

/**
 * A cell of the four-level grid of responsibility as it stands over some days: what it is called, where it stands, how it
 * is reached. Its parent is on any higher level: offices have no level three. A cell is known by its code, which never
 * changes; what else is told of it changes from a day on by an act, which records further rows and ends the recording of
 * others, so that every earlier answer can still be given.
 */
@Entity
@Table(name = "cell_state")
public class Cell implements Dated<Cell> {

    /** As what the log of changes and the record of acts know a cell. */
    public static final String SUBJECT = "cell";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long row;

    @Column(name = "cell_id")
    private long cellId;

    private String code;
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "cell_level")
    private CellLevel level;

    @Enumerated(EnumType.STRING)
    private CellKind kind;

    @Column(name = "parent_id")
    private Long parentId;

    private int position;
    private String phone;
    private String address;
    private String area;

    @Column(name = "held_from")
    private LocalDate heldFrom;

    @Column(name = "held_until")
    private LocalDate heldUntil;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_until")
    private Instant recordedUntil;

    @Column(name = "begun_by")
    private Long begunBy;

    @Column(name = "ended_by")
    private Long endedBy;

    protected Cell() {}

    Cell(CellId id, CellSheet sheet, CellId parent, Span days) {
        this.cellId = id.value();
        this.code = sheet.code();
        this.name = sheet.name();
        this.nameEn = sheet.nameEn();
        this.level = sheet.level();
        this.kind = sheet.kind();
        this.parentId = parent == null ? null : parent.value();
        this.position = sheet.position();
        this.phone = sheet.phone();
        this.address = sheet.address();
        this.area = sheet.area();
        this.heldFrom = days.first();
        this.heldUntil = days.last();
    }

    /**
     * What is told about a cell.
     *
     * @param position among all cells
     * @param area what it is responsible for: streets, trades; may be empty
     */
    public record CellSheet(
            String code,
            String name,
            String nameEn,
            CellLevel level,
            CellKind kind,
            int position,
            String phone,
            String address,
            String area) {}

    public CellId id() {
        return new CellId(cellId);
    }

    CellSheet sheet() {
        return new CellSheet(code, name, nameEn, level, kind, position, phone, address, area);
    }

    /** The same cell on the same days, otherwise told or below another. */
    Cell told(CellSheet otherwise, CellId parent) {
        return new Cell(id(), otherwise, parent, span());
    }

    @Override
    public Span span() {
        return new Span(heldFrom, heldUntil);
    }

    @Override
    public Cell over(Span days) {
        return new Cell(id(), sheet(), parent(), days);
    }

    /** Whether both are told alike, whatever their days. */
    boolean tellsAs(Cell other) {
        return sheet().equals(other.sheet()) && Objects.equals(parentId, other.parentId);
    }

    /** The same, responsible for another area. */
    Cell withArea(String other) {
        var told = sheet();
        return told(
                new CellSheet(
                        told.code(),
                        told.name(),
                        told.nameEn(),
                        told.level(),
                        told.kind(),
                        told.position(),
                        told.phone(),
                        told.address(),
                        other),
                parent());
    }

    /** The same with the keys that were given to cells when they became known. */
    Cell keyed(UnaryOperator<CellId> keys) {
        return new Cell(keys.apply(id()), sheet(), parent() == null ? null : keys.apply(parent()), span());
    }

    long row() {
        return row;
    }

    /** What is stored of it when it is recorded now, in the order in which {@link Cells#recordAll} names the columns. */
    List<Object> columns(Recording recording) {
        return Arrays.asList(
                cellId,
                code,
                name,
                nameEn,
                level.name(),
                kind.name(),
                parentId,
                position,
                phone,
                address,
                area,
                ManyRows.day(heldFrom),
                ManyRows.day(heldUntil),
                ManyRows.moment(recording.at()),
                recording.alteration());
    }

    /** Whether it was recorded once and is no more. */
    boolean isTakenBack() {
        return recordedUntil != null;
    }

    void begin(Recording recording) {
        recordedAt = recording.at();
        begunBy = recording.alteration();
    }

    void end(Recording recording) {
        recordedUntil = recording.at();
        endedBy = recording.alteration();
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getNameEn() {
        return nameEn;
    }

    /** The name in the reader's language; the Chinese one where no English one was given. */
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && !nameEn.isEmpty() ? nameEn : name;
    }

    public CellLevel getLevel() {
        return level;
    }

    public CellKind getKind() {
        return kind;
    }

    /** The cell above; {@code null} for the highest. */
    public CellId parent() {
        return parentId == null ? null : new CellId(parentId);
    }

    int getPosition() {
        return position;
    }

    public String getPhone() {
        return phone;
    }

    public String getAddress() {
        return address;
    }

    /** What it is responsible for: streets, trades; may be empty. */
    public String getArea() {
        return area;
    }

    /** Whether the cell exists on that day; the last day counts. */
    public boolean heldOn(LocalDate day) {
        return span().has(day);
    }
}

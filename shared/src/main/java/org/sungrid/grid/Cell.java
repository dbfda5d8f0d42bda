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
import java.util.Locale;
import org.sungrid.id.CellId;

/** A node of the four-level grid of responsibility. Its parent is on any higher level: offices have no level three. */
@Entity
@Table(name = "cell")
public class Cell {

    /** As what the log of changes and the record of acts know a cell. */
    public static final String SUBJECT = "cell";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

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

    @Column(name = "held_from")
    private LocalDate heldFrom;

    @Column(name = "held_until")
    private LocalDate heldUntil;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Cell() {}

    public Cell(CellSheet sheet, CellId parent, Instant recordedAt) {
        this.code = sheet.code();
        this.name = sheet.name();
        this.nameEn = sheet.nameEn();
        this.level = sheet.level();
        this.kind = sheet.kind();
        this.parentId = parent == null ? null : parent.value();
        this.position = sheet.position();
        this.phone = sheet.phone();
        this.address = sheet.address();
        this.heldFrom = sheet.heldFrom();
        this.recordedAt = recordedAt;
    }

    /** What is told about a cell when it is set up. */
    public record CellSheet(
            String code,
            String name,
            String nameEn,
            CellLevel level,
            CellKind kind,
            int position,
            String phone,
            String address,
            LocalDate heldFrom) {}

    public CellId id() {
        return new CellId(id);
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
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
    CellId parent() {
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

    /** Whether the cell exists on that day; the last day counts. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(heldFrom) && (heldUntil == null || !day.isAfter(heldUntil));
    }
}

package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.CellId;

/** That there is, was or will be a cell of this code; all else is told by {@link Cell} over days. */
@Entity
@Table(name = "cell")
class KnownCell {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    /** The code in small letters, by which codes that differ in nothing else are found. */
    @Column(name = "code_folded", insertable = false, updatable = false)
    private String folded;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected KnownCell() {}

    KnownCell(String code, Instant recordedAt) {
        this.code = code;
        this.recordedAt = recordedAt;
    }

    String code() {
        return code;
    }

    CellId id() {
        return new CellId(id);
    }
}

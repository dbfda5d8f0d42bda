package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.BodyId;

/** That there is, was or will be a body of this code; all else is told by {@link Body} over days. */
@Entity
@Table(name = "body")
class KnownBody {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected KnownBody() {}

    KnownBody(String code, Instant recordedAt) {
        this.code = code;
        this.recordedAt = recordedAt;
    }

    String code() {
        return code;
    }

    BodyId id() {
        return new BodyId(id);
    }
}

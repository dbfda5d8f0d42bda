package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sungrid.database.ManyRows;
import org.sungrid.id.BodyId;
import org.sungrid.time.Dated;
import org.sungrid.time.Span;

/**
 * A body that decides or watches (领导小组, 党组会, 纪检组 …) as it stands over some days. It is founded under a code that
 * never changes, told otherwise from a day on, and dissolved with a day, which ends what its members are in it. Who they
 * are is told by {@link Membership}.
 */
@Entity
@Table(name = "body_state")
public class Body implements Dated<Body> {

    /** As what the log of changes and the record of acts know a body. */
    public static final String SUBJECT = "body";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long row;

    @Column(name = "body_id")
    private long bodyId;

    private String code;
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private String purpose;

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

    protected Body() {}

    Body(BodyId id, String code, BodyWords words, Span days) {
        this.bodyId = id.value();
        this.code = code;
        this.name = words.name();
        this.nameEn = words.nameEn();
        this.kind = words.kind();
        this.purpose = words.purpose();
        this.heldFrom = days.first();
        this.heldUntil = days.last();
    }

    /** What is told of a body. @param purpose what it is for; may be empty */
    public record BodyWords(String name, String nameEn, BodyKind kind, String purpose) implements Serializable {

        /** These words, but for what one asks to be told otherwise than it was shown: all else stays. */
        BodyWords turned(BodyWords shown, BodyWords asked) {
            return new BodyWords(
                    turned(name, shown.name(), asked.name()),
                    turned(nameEn, shown.nameEn(), asked.nameEn()),
                    turned(kind, shown.kind(), asked.kind()),
                    turned(purpose, shown.purpose(), asked.purpose()));
        }

        private static <T> T turned(T now, T shown, T asked) {
            return asked.equals(shown) ? now : asked;
        }
    }

    public BodyId id() {
        return new BodyId(bodyId);
    }

    public BodyWords words() {
        return new BodyWords(name, nameEn, kind, purpose);
    }

    /** The same body on the same days, otherwise told. */
    Body told(BodyWords otherwise) {
        return new Body(id(), code, otherwise, span());
    }

    @Override
    public Span span() {
        return new Span(heldFrom, heldUntil);
    }

    @Override
    public Body over(Span days) {
        return new Body(id(), code, words(), days);
    }

    /** Whether both tell the same, whatever their days. */
    boolean tellsAs(Body other) {
        return words().equals(other.words());
    }

    /** The key of what is recorded. */
    long row() {
        return row;
    }

    /** What is stored of it when it is recorded now, in the order in which {@link Bodies#recordAll} names the columns. */
    List<Object> columns(Recording recording) {
        return Arrays.asList(
                bodyId,
                code,
                name,
                nameEn,
                kind.name(),
                purpose,
                ManyRows.day(heldFrom),
                ManyRows.day(heldUntil),
                ManyRows.moment(recording.at()),
                recording.alteration());
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

    public BodyKind getKind() {
        return kind;
    }

    public String getPurpose() {
        return purpose;
    }
}

package org.sungrid.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditFilter;
import org.sungrid.audit.AuditRow;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** The auditor reads the record. Each reading is on record, for what is read there is about people. */
@ApplicationScoped
public class ReadingAudit {

    static final String SUBJECT = "audit";

    /** Lines of a leaf. */
    private static final int LEAF = 50;

    /** Words stand in no index: they are sought in so many days at most. */
    private static final int MOST_DAYS_FOR_WORDS = 92;

    private static final int LONGEST_WORDS = 100;

    @Inject
    private Audit audit;

    @Inject
    private CurrentActor current;

    /**
     * One leaf, newest first.
     *
     * @throws Refused when words are sought without days, or in too many of them
     */
    @Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
    @Transactional
    public Leaf<AuditRow> read(AuditFilter filter, Place place) {
        refuseUnlessBounded(filter);
        var leaf = Leaf.of(place, LEAF, audit.rows(filter, place, LEAF + 1));
        audit.done(current.get().who(), "ReadingAudit", SUBJECT, null, told(filter));
        return leaf;
    }

    /** The acts that are on record, by name. */
    @Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
    public List<String> acts() {
        return audit.acts();
    }

    /** The kinds of things that acts were about, by name. */
    @Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
    public List<String> subjectKinds() {
        return audit.subjectKinds();
    }

    static void refuseUnlessBounded(AuditFilter filter) {
        if (filter.words() == null) {
            return;
        }
        Refused.when(filter.words().length() > LONGEST_WORDS, "words", "auditor.refusal.words.long", LONGEST_WORDS);
        boolean bounded = filter.from() != null
                && filter.until() != null
                && Duration.between(filter.from(), filter.until()).toDays() <= MOST_DAYS_FOR_WORDS;
        Refused.when(!bounded, "words", "auditor.refusal.words.days", MOST_DAYS_FOR_WORDS);
    }

    /** What was asked for, in signs of no language. */
    static String told(AuditFilter filter) {
        var told = new StringBuilder();
        add(told, filter.from());
        add(told, filter.until());
        add(told, filter.account());
        add(told, filter.act());
        add(told, filter.subjectKind());
        add(told, filter.subjectId());
        add(told, filter.outcome());
        add(told, filter.words());
        return told.toString();
    }

    private static void add(StringBuilder told, Object part) {
        if (part != null) {
            told.append(told.isEmpty() ? "" : " · ").append(part);
        }
    }
}

package org.sungrid.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.sungrid.change.Changes;
import org.sungrid.change.Subject;

/** A job for tests inside the server: its effect is a row in the log of changes, and it fails as it is told to. */
@ApplicationScoped
class TrialJob implements Job {

    static final String CODE = "trial";
    static final String KIND = "job-trial";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Changes changes;

    private final Map<Due, Consumer<Due>> moments = new ConcurrentHashMap<>();

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public List<Due> due(Instant now, int most) {
        var done = done();
        return moments.keySet().stream()
                .filter(due ->
                        !due.at().isAfter(now) && !done.contains(due.about().id()))
                .sorted(Comparator.comparing(Due::at)
                        .thenComparing(due -> due.about().id()))
                .limit(most)
                .toList();
    }

    @Override
    public void effect(Due due, Instant now) {
        changes.record(KIND, due.about().id());
        moments.get(due).accept(due);
    }

    Due set(long id, Instant at) {
        return set(id, at, due -> {});
    }

    /** @param doing what the effect does after its row was written */
    Due set(long id, Instant at, Consumer<Due> doing) {
        var due = new Due(new Subject(KIND, id), at);
        moments.put(due, doing);
        return due;
    }

    /** Nothing of it is due any more. */
    void forget(Due due) {
        moments.remove(due);
    }

    void clear() {
        moments.clear();
    }

    /** How often each was done, by the rows that the effects left. */
    @Transactional(TxType.REQUIRES_NEW)
    Map<Long, Integer> times() {
        var times = new HashMap<Long, Integer>();
        rows().forEach(id -> times.merge(id, 1, Integer::sum));
        return times;
    }

    private Set<Long> done() {
        return new HashSet<>(rows());
    }

    private List<Long> rows() {
        List<?> rows = entities.createNativeQuery("SELECT subject_id FROM change_row WHERE subject_kind = ?")
                .setParameter(1, KIND)
                .getResultList();
        return new ArrayList<>(
                rows.stream().map(id -> ((Number) id).longValue()).toList());
    }
}

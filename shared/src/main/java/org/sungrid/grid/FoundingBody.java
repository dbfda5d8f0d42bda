package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.id.BodyId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator founds a body: a leading group, a meeting that decides, an office that watches. */
@ApplicationScoped
public class FoundingBody {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PURPOSE = 500;

    @Inject
    private Bodies bodies;

    @Inject
    private Alterations alterations;

    /** What is asked for. @param from the first day, {@code null} when it was not said */
    public record NewBody(String code, BodyWords words, LocalDate from) {}

    /** @throws Refused when the code is taken or not allowed, or name, kind or day are missing */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public BodyId found(NewBody asked) {
        var code = asked.code().strip();
        var found = new ArrayList<Refusal>();
        if (!GridCode.is(code)) {
            found.add(Refusal.of("code", "grid.refusal.code"));
        } else if (bodies.findByCode(code).isPresent()) {
            found.add(Refusal.of("code", "grid.refusal.code.taken", code));
        }
        found.addAll(refusals(asked.words()));
        found.addAll(RelationPolicy.days(asked.from(), null));
        Refused.when(found);
        var sketch = alterations.sketchAlone();
        Refused.when(bodies.findByCode(code).isPresent(), "code", "grid.refusal.code.taken", code);
        var id = bodies.add(code);
        sketch.relations().found(new Body(id, code, stripped(asked.words()), Span.from(asked.from())));
        alterations.record(
                sketch,
                new Asked(
                        "FoundingBody",
                        asked.from(),
                        "",
                        code + " " + asked.words().name().strip()));
        return id;
    }

    static List<Refusal> refusals(BodyWords words) {
        var found = new ArrayList<Refusal>();
        if (words.name().isBlank()) {
            found.add(Refusal.of("name", "grid.refusal.name"));
        }
        if (words.kind() == null) {
            found.add(Refusal.of("kind", "grid.refusal.body.kind"));
        }
        AddingCell.written(found, "name", words.name(), LONGEST_NAME);
        AddingCell.written(found, "nameEn", words.nameEn(), LONGEST_NAME);
        AddingCell.written(found, "purpose", words.purpose(), LONGEST_PURPOSE);
        return found;
    }

    static BodyWords stripped(BodyWords words) {
        return new BodyWords(
                words.name().strip(),
                words.nameEn().strip(),
                words.kind(),
                words.purpose().strip());
    }
}

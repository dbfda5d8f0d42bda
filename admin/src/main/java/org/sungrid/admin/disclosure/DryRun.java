package org.sungrid.admin.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.sungrid.disclosure.ContentPolicy;
import org.sungrid.disclosure.ImportPlan;
import org.sungrid.disclosure.batch.Problem;
import org.sungrid.text.Labels;

/**
 * What a dry run found, small enough to be kept with a page: each problem by its place, each disclosure in a line.
 *
 * @param name of the archive or folder
 * @param problems at most {@link #MOST}
 * @param errors how many there are in all
 * @param warnings how many there are in all
 * @param laws what would become of each disclosure
 */
public record DryRun(String name, List<Fault> problems, long errors, long warnings, List<Law> laws)
        implements Serializable {

    /** More than anybody mends in one go. */
    private static final int MOST = 2_000;

    private static final String KEY = DryRun.class.getName();

    /**
     * One problem; what fills its sentence is kept as text, words for each reader apart.
     *
     * @param fieldKey of the label of the field it is about; empty where it is about none
     */
    public record Fault(
            String path,
            String sheet,
            int line,
            String column,
            String fieldKey,
            boolean error,
            String key,
            List<Serializable> args)
            implements Serializable {

        static Fault of(Problem problem) {
            return new Fault(
                    problem.path(),
                    problem.spot().sheet(),
                    problem.line(),
                    problem.spot().column(),
                    problem.field().isEmpty() ? "" : ContentPolicy.labelKey(problem.field()),
                    problem.isError(),
                    problem.key(),
                    problem.args().stream()
                            .map(arg -> arg instanceof Labels labels ? labels : String.valueOf(arg))
                            .toList());
        }
    }

    /**
     * One disclosure of the upload.
     *
     * @param number of the disclosure that gets further versions; empty for a new one
     * @param versions how many the upload adds
     * @param known how many are there already, word for word
     */
    public record Law(String title, String kindKey, String number, int versions, int known) implements Serializable {

        static Law of(ImportPlan.Row row) {
            return new Law(
                    row.title(),
                    row.kind().labelKey(),
                    row.number() == null ? "" : row.number(),
                    row.fresh().size(),
                    row.known());
        }
    }

    static DryRun of(String name, ImportPlan plan) {
        return new DryRun(
                name,
                plan.problems().stream().limit(MOST).map(Fault::of).toList(),
                plan.errors(),
                plan.problems().size() - plan.errors(),
                plan.rows().stream().limit(MOST).map(Law::of).toList());
    }

    /** Kept for the page that tells it. */
    void leaveWith(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, this);
    }

    /** What the last upload of this session came to, told once. */
    static DryRun taken(HttpServletRequest request) {
        var session = request.getSession();
        var left = session.getAttribute(KEY);
        session.removeAttribute(KEY);
        return left instanceof DryRun run ? run : null;
    }

    public int added() {
        return laws.stream().mapToInt(Law::versions).sum();
    }

    public long fresh() {
        return laws.stream()
                .filter(law -> law.number().isEmpty() && law.versions() > 0)
                .count();
    }

    public long joining() {
        return laws.stream()
                .filter(law -> !law.number().isEmpty() && law.versions() > 0)
                .count();
    }
}

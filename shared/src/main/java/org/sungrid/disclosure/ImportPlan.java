package org.sungrid.disclosure;

import java.util.List;
import java.util.Optional;
import org.sungrid.disclosure.batch.ParsedVersion;
import org.sungrid.disclosure.batch.Problem;
import org.sungrid.id.BatchId;

/**
 * What an upload would bring, and what is wrong with it: the answer of a dry run.
 *
 * @param batch the batch that keeps the files until they are drafted; empty when an error kept them from being stored
 * @param rows what would become of each disclosure, in the order of the files
 * @param problems by path and line
 */
public record ImportPlan(Optional<BatchId> batch, List<Row> rows, List<Problem> problems) {

    public ImportPlan {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * One disclosure of the upload.
     *
     * @param number of the disclosure that is there already and gets further versions; {@code null} for a new one
     * @param fresh versions that are not there yet, oldest first
     * @param known versions that are there already, word for word, and are left alone
     * @param hindrance message key of why it can't take a version now, {@code null} if it can
     */
    public record Row(
            String key,
            DisclosureKind kind,
            String title,
            String number,
            List<ParsedVersion> fresh,
            int known,
            String hindrance) {

        public Row {
            fresh = List.copyOf(fresh);
        }
    }

    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    public int freshDisclosures() {
        return (int) rows.stream()
                .filter(row -> row.number() == null && !row.fresh().isEmpty())
                .count();
    }

    public int freshVersions() {
        return rows.stream().mapToInt(row -> row.fresh().size()).sum();
    }
}

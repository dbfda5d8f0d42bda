package org.sungrid.disclosure.batch;

import java.util.List;

/** All that an upload says, and all that is wrong with it, by path and line. */
public record ParsedBatch(List<ParsedDisclosure> disclosures, List<Problem> problems) {

    public ParsedBatch {
        disclosures = List.copyOf(disclosures);
        problems = List.copyOf(problems);
    }

    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }
}

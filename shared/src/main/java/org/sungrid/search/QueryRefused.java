package org.sungrid.search;

import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** The question cannot be asked like this. The reason's message stands in {@code org.sungrid.search.messages}. */
public class QueryRefused extends Refused {

    /** Why, and which request parameter is at fault. */
    public enum Reason {
        /** Argument: the longest allowed. */
        TOO_LONG("q", "search.refusal.too-long"),
        /** Argument: the most allowed. */
        TOO_MANY_TERMS("q", "search.refusal.too-many-terms"),
        /** Argument: the last page that is offered. */
        NO_SUCH_PAGE("page", "search.refusal.no-such-page"),
        /** Argument: the facet's name. */
        BAD_FACET("facet", "search.refusal.bad-facet");

        private final String field;
        private final String key;

        Reason(String field, String key) {
            this.field = field;
            this.key = key;
        }
    }

    private final Reason reason;

    public QueryRefused(Reason reason, Object... arguments) {
        super(Refusal.of(reason.field, reason.key, arguments));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package org.sungrid.admin.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow;

/** The record, newest first. Turned by the key of the last row, so that the millionth page costs what the first does. */
@Named
@RequestScoped
public class AuditPage {

    private static final int PAGE = 50;

    @Inject
    private Audit audit;

    @Inject
    private HttpServletRequest request;

    private List<AuditRow> rows;
    private boolean older;

    @PostConstruct
    void read() {
        List<AuditRow> read = audit.before(before(request.getParameter("before")), PAGE + 1);
        older = read.size() > PAGE;
        rows = older ? read.subList(0, PAGE) : read;
    }

    /** Everything when what is asked for is no key. */
    static long before(String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,17}") ? Long.parseLong(asked) : Long.MAX_VALUE;
    }

    public List<AuditRow> getRows() {
        return rows;
    }

    /** Address of the next older page; empty on the last. */
    public String getOlder() {
        return older ? "/audit?before=" + rows.get(rows.size() - 1).id() : "";
    }

    public boolean isFirstPage() {
        return request.getParameter("before") == null;
    }
}

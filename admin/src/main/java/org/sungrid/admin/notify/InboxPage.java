package org.sungrid.admin.notify;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.Turning;
import org.sungrid.notify.Inbox;
import org.sungrid.notify.InboxLine;
import org.sungrid.paging.Place;
import org.sungrid.web.PageText;

/** What was said to whoever looks, the newest first. */
@Named
@ViewScoped
public class InboxPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PATH = "/inbox";

    @Inject
    private Inbox inbox;

    @Inject
    private Answer answer;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private boolean unreadOnly;
    private List<Line> lines = List.of();
    private Turning turning;

    /** A line as the page shows it. @param address empty where it leads nowhere */
    public record Line(long id, String said, String address, Instant at, boolean unread) implements Serializable {}

    @PostConstruct
    void read() {
        unreadOnly = "true".equals(request.getParameter("unread"));
        var leaf = inbox.own(unreadOnly, Place.of(request.getParameter("after"), request.getParameter("before")));
        turning = Turning.of(leaf, unreadOnly ? PATH + "?unread=true" : PATH, line -> Place.written(line.getId(), ""));
        lines = leaf.lines().stream().map(this::line).toList();
    }

    private Line line(InboxLine line) {
        var said = line.getSaid();
        return new Line(
                line.getId(),
                text.text(said.getKey(), said.getArguments().toArray()),
                said.getAddress(),
                said.getSaidAt(),
                line.isUnread());
    }

    /** Goes where a line leads; it is read then. Pressed and not followed, for looking at an address changes nothing. */
    public void open(Line line) {
        inbox.read(line.id());
        answer.goOn(line.address());
    }

    public void mark(Line line) {
        inbox.read(line.id());
        answer.goOn(here());
    }

    /** All up to the newest that was shown here: what came since stays unread. */
    public void markAll() {
        lines.stream().mapToLong(Line::id).max().ifPresent(inbox::readUpTo);
        answer.goOn(here());
    }

    private String here() {
        return unreadOnly ? PATH + "?unread=true" : PATH;
    }

    public boolean isUnreadOnly() {
        return unreadOnly;
    }

    public boolean isAnyUnread() {
        return lines.stream().anyMatch(Line::unread);
    }

    public List<Line> getLines() {
        return lines;
    }

    public Turning getTurning() {
        return turning;
    }
}

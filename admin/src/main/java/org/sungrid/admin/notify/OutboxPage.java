package org.sungrid.admin.notify;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.PersonId;
import org.sungrid.notify.ChannelState;
import org.sungrid.notify.ChannelStates;
import org.sungrid.notify.Deliveries;
import org.sungrid.notify.Deliveries.ParkedLine;
import org.sungrid.notify.DiscardingDelivery;
import org.sungrid.notify.Gateways;
import org.sungrid.notify.RetryingDelivery;
import org.sungrid.paging.Place;
import org.sungrid.web.PageText;

/** Whether messages leave the house, and which could not. */
@Named
@ViewScoped
public class OutboxPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PATH = "/outbox";

    /** As high as is counted. */
    private static final int MOST_COUNTED = 1_000;

    @Inject
    private Deliveries deliveries;

    @Inject
    private ChannelStates states;

    @Inject
    private Gateways gateways;

    @Inject
    private Persons persons;

    @Inject
    private RetryingDelivery retrying;

    @Inject
    private DiscardingDelivery discarding;

    @Inject
    private Answer answer;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private List<ChannelLine> channels = List.of();
    private List<Line> lines = List.of();
    private Turning turning;
    private String reason = "";

    /** A channel. @param downSince {@code null} while it answers; @param waiting such as {@code 12}, or {@code 999+} */
    public record ChannelLine(String labelKey, boolean on, Instant downSince, String why, String waiting)
            implements Serializable {}

    /** What is parked. @param to masked */
    public record Line(
            long id, String labelKey, String person, String to, String said, Instant at, int tries, String reason)
            implements Serializable {}

    @PostConstruct
    void read() {
        channels = states.all().stream().map(this::channel).toList();
        var leaf = deliveries.parked(Place.of(request.getParameter("after"), request.getParameter("before")));
        var names = persons.byIds(
                leaf.lines().stream().map(line -> line.delivery().person()).toList());
        turning = Turning.of(leaf, PATH, line -> Place.written(line.delivery().getId(), ""));
        lines = leaf.lines().stream().map(line -> line(line, names)).toList();
    }

    private ChannelLine channel(ChannelState state) {
        int waiting = deliveries.waiting(state.getChannel(), MOST_COUNTED);
        return new ChannelLine(
                state.getChannel().labelKey(),
                gateways.isOn(state.getChannel()),
                state.getDownSince(),
                why(state.getReason()),
                waiting >= MOST_COUNTED ? MOST_COUNTED - 1 + "+" : String.valueOf(waiting));
    }

    private Line line(ParkedLine parked, Map<PersonId, Person> names) {
        var delivery = parked.delivery();
        var person = names.get(delivery.person());
        return new Line(
                delivery.getId(),
                delivery.getChannel().labelKey(),
                person == null ? "" : person.getName(),
                parked.address(),
                text.text(
                        delivery.getSaid().getKey(),
                        delivery.getSaid().getArguments().toArray()),
                delivery.getParkedAt(),
                delivery.getTries(),
                why(delivery.getReason()));
    }

    /** A word and possibly what fills its place. */
    private String why(String reason) {
        var parts = reason.split(" ", 2);
        return reason.isEmpty() ? "" : text.text("notify.reason." + parts[0], parts.length > 1 ? parts[1] : "");
    }

    public void retry(Line line) {
        if (answer.to(() -> retrying.retry(line.id()))) {
            answer.goOn(PATH, "admin.outbox.retried");
        }
    }

    public void discard(Line line) {
        if (answer.to(() -> discarding.discard(line.id(), reason))) {
            answer.goOn(PATH, "admin.outbox.discarded");
        }
    }

    public List<ChannelLine> getChannels() {
        return channels;
    }

    public List<Line> getLines() {
        return lines;
    }

    public Turning getTurning() {
        return turning;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.account.Accounts;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.Turning;
import org.sungrid.id.AccountId;
import org.sungrid.id.ProposalId;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.proposal.DecidingProposal;
import org.sungrid.proposal.Proposal;
import org.sungrid.proposal.Proposals;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.web.PageText;

/** What was asked of a second person; one agrees, declines, or takes back what one asked for. */
@Named
@ViewScoped
public class ProposalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Proposals proposals;

    @Inject
    private DecidingProposal deciding;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Answer answer;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    @Inject
    private transient Clock clock;

    private List<Line> lines = List.of();
    private Turning turning;
    private final Map<Long, String> reasons = new HashMap<>();

    /** A proposal as the page shows it; {@code own}: whoever looks asked for it. */
    public record Line(
            long id,
            String told,
            String reason,
            String by,
            Instant at,
            Instant until,
            boolean waiting,
            boolean own,
            String decisionKey,
            String decidedBy,
            Instant decidedAt,
            String decisionReason)
            implements Serializable {}

    @PostConstruct
    void read() {
        var leaf = proposals.leaf(Place.of(request.getParameter("after"), request.getParameter("before")));
        Map<AccountId, String> names = accounts.personNames(leaf.lines().stream()
                .flatMap(one -> Stream.of(one.askedBy(), one.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        lines = leaf.lines().stream().map(one -> line(one, names)).toList();
        turning = Turning.of(leaf, "/proposals", one -> Place.written(one.id().value(), ""));
    }

    private Line line(Proposal one, Map<AccountId, String> names) {
        var told = proposals.told(one);
        boolean waiting = one.isWaiting(clock.instant());
        return new Line(
                one.id().value(),
                text.text(told.key(), told.arguments().toArray()),
                one.getReason(),
                names.getOrDefault(one.askedBy(), ""),
                one.getAskedAt(),
                one.getWaitsUntil(),
                waiting,
                one.askedBy().equals(current.get().account()),
                one.getDecision() == Proposal.Decision.NONE && !waiting
                        ? "proposal.decision.late"
                        : one.getDecision().labelKey(),
                one.decidedBy() == null ? "" : names.getOrDefault(one.decidedBy(), ""),
                one.getDecidedAt(),
                one.getDecisionReason());
    }

    public void agree(long id) {
        done(() -> deciding.agree(new ProposalId(id)), "admin.proposals.agreed");
    }

    public void decline(long id) {
        done(() -> deciding.decline(new ProposalId(id), reasons.getOrDefault(id, "")), "admin.proposals.declined");
    }

    public void takeBack(long id) {
        done(() -> deciding.takeBack(new ProposalId(id)), "admin.proposals.taken-back");
    }

    private void done(Runnable act, String note) {
        if (answer.to(() -> asWhole(act))) {
            answer.goOn("/proposals", note);
        }
    }

    /** What is asked for was typed on other pages: no field of it stands here beside which a reason could. */
    private static void asWhole(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            throw new Refused(refused.refusals().stream()
                    .map(one -> Refusal.whole(one.key(), one.arguments().toArray()))
                    .toList());
        }
    }

    public List<Line> getLines() {
        return lines;
    }

    public Turning getTurning() {
        return turning;
    }

    /** Why one does not agree, by proposal. */
    public Map<Long, String> getReasons() {
        return reasons;
    }
}

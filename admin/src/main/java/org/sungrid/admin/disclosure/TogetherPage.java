package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.disclosure.ConfirmingDisclosure;
import org.sungrid.disclosure.ReleasingVersion;
import org.sungrid.disclosure.ReturningDraft;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.disclosure.VersionState;
import org.sungrid.disclosure.WithdrawingDisclosure;
import org.sungrid.disclosure.WorkSheet;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.VersionId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.web.PageText;

/**
 * Several disclosures that were chosen from a list, to be dealt with in one go. Each is an act and a transaction of its
 * own: one that is refused keeps no other back, and the page says which and why. Versions are submitted, released and given
 * back as this page showed them; withdrawn and confirmed is whatever is shown to the public by then.
 */
@Named
@ViewScoped
public class TogetherPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as one person can answer for at once; a list shows twenty-five. */
    private static final int MOST = 100;

    @Inject
    private WorkSheet work;

    @Inject
    private SubmittingDraft submitting;

    @Inject
    private ReleasingVersion releasing;

    @Inject
    private ReturningDraft returning;

    @Inject
    private WithdrawingDisclosure withdrawing;

    @Inject
    private ConfirmingDisclosure confirming;

    @Inject
    private CurrentActor current;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private ArrayList<Item> items = new ArrayList<>();
    private String reason = "";
    private int done = -1;

    /** One of the chosen, as the page showed it, and what became of it. */
    public static final class Item implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String number;
        private final long disclosure;
        private final long version;
        private final int lock;
        private final String title;
        private final VersionState state;
        private final boolean shown;
        private String outcome = "";
        private boolean refused;

        Item(VersionLine line) {
            number = line.number();
            disclosure = line.disclosureId();
            version = line.id();
            lock = line.lock();
            title = line.title();
            state = line.state();
            shown = line.shownFrom() != null && line.withdrawnAt() == null;
        }

        public String getNumber() {
            return number;
        }

        public String getTitle() {
            return title;
        }

        public VersionState getState() {
            return state;
        }

        /** What an act answered; empty before one was tried. */
        public String getOutcome() {
            return outcome;
        }

        public boolean isRefused() {
            return refused;
        }
    }

    @PostConstruct
    void open() {
        var numbers = request.getParameterValues("number");
        read(
                numbers == null
                        ? List.of()
                        : Arrays.stream(numbers).distinct().limit(MOST).toList());
    }

    private void read(List<String> numbers) {
        // What somebody discarded meanwhile is left out.
        items = work.byNumbers(numbers).stream().map(Item::new).collect(Collectors.toCollection(ArrayList::new));
    }

    public void submit() {
        each(item -> submitting.submit(new VersionId(item.version), item.lock));
    }

    public void release() {
        each(item -> releasing.release(new VersionId(item.version), item.lock));
    }

    public void giveBack() {
        each(item -> returning.giveBack(new VersionId(item.version), item.lock, reason));
    }

    public void withdraw() {
        each(item -> withdrawing.withdraw(new DisclosureId(item.disclosure), reason));
    }

    public void confirm() {
        each(item -> confirming.confirm(new DisclosureId(item.disclosure)));
    }

    /** What was done stays in the list with its new state, what was refused with the reason. */
    private void each(Consumer<Item> act) {
        done = 0;
        var before = items;
        for (var item : before) {
            try {
                act.accept(item);
                item.outcome = text.get("admin.together.done");
                item.refused = false;
                done++;
            } catch (Refused refused) {
                item.outcome = refused.refusals().stream()
                        .map(refusal ->
                                text.text(refusal.key(), refusal.arguments().toArray()))
                        .distinct()
                        .collect(Collectors.joining(" "));
                item.refused = true;
            } catch (Conflict lost) {
                item.outcome = text.get("admin.disclosure.changed");
                item.refused = true;
            }
        }
        read(before.stream().map(Item::getNumber).toList());
        for (var old : before) {
            var there = items.stream()
                    .filter(item -> item.number.equals(old.number))
                    .findFirst();
            if (there.isPresent()) {
                there.get().outcome = old.outcome;
                there.get().refused = old.refused;
            } else {
                // Discarded meanwhile: it stays in the list with what the act said of it.
                items.add(old);
            }
        }
    }

    public List<Item> getItems() {
        return items;
    }

    /** How many were done in the last go; below zero before the first. */
    public int getDone() {
        return done;
    }

    public int getRefused() {
        return (int) items.stream().filter(Item::isRefused).count();
    }

    public boolean isSubmittable() {
        return current.may(Permission.DRAFT_DISCLOSURE) && any(VersionState.DRAFT);
    }

    public boolean isReleasable() {
        return current.may(Permission.RELEASE_DISCLOSURE) && any(VersionState.SUBMITTED, VersionState.SCHEDULED);
    }

    public boolean isWithdrawable() {
        return current.may(Permission.WITHDRAW_DISCLOSURE) && items.stream().anyMatch(item -> item.shown);
    }

    public boolean isConfirmable() {
        return current.may(Permission.DRAFT_DISCLOSURE) && items.stream().anyMatch(item -> item.shown);
    }

    private boolean any(VersionState... states) {
        return items.stream().anyMatch(item -> Stream.of(states).anyMatch(state -> state == item.state));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

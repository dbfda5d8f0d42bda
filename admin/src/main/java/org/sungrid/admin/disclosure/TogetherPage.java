package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sungrid.admin.web.Chosen;
import org.sungrid.admin.web.Together;
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
import org.sungrid.web.PageText;

/**
 * Several disclosures that were chosen from a list, to be dealt with in one go. Versions are submitted, released and given
 * back as this page showed them; withdrawn and confirmed is whatever is shown to the public by then.
 */
@Named
@ViewScoped
public class TogetherPage implements Serializable {

    private static final long serialVersionUID = 1L;

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

    private final Together<Item> together = new Together<>();
    private String reason = "";

    /** One of the chosen. */
    public static final class Item extends Chosen {

        private static final long serialVersionUID = 1L;

        private final long disclosure;
        private final long version;
        private final int lock;
        private final VersionState state;
        private final boolean shown;

        Item(VersionLine line) {
            super(line.number(), line.title());
            disclosure = line.disclosureId();
            version = line.id();
            lock = line.lock();
            state = line.state();
            shown = line.shownFrom() != null && line.withdrawnAt() == null;
        }

        public VersionState getState() {
            return state;
        }
    }

    @PostConstruct
    void open() {
        together.show(read(Together.numbers(request)));
    }

    private List<Item> read(List<String> numbers) {
        return work.byNumbers(numbers).stream().map(Item::new).toList();
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

    private void each(Consumer<Item> act) {
        together.each(text, "admin.disclosure.changed", act, this::read);
    }

    public Together<Item> getTogether() {
        return together;
    }

    public boolean isSubmittable() {
        return current.may(Permission.DRAFT_DISCLOSURE) && any(VersionState.DRAFT);
    }

    public boolean isReleasable() {
        return current.may(Permission.RELEASE_DISCLOSURE) && any(VersionState.SUBMITTED, VersionState.SCHEDULED);
    }

    public boolean isWithdrawable() {
        return current.may(Permission.WITHDRAW_DISCLOSURE)
                && together.getItems().stream().anyMatch(item -> item.shown);
    }

    public boolean isConfirmable() {
        return current.may(Permission.DRAFT_DISCLOSURE)
                && together.getItems().stream().anyMatch(item -> item.shown);
    }

    private boolean any(VersionState... states) {
        return together.getItems().stream().anyMatch(item -> Stream.of(states).anyMatch(state -> state == item.state));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

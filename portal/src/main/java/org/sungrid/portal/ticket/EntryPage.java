package org.sungrid.portal.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.deadline.Deadline;
import org.sungrid.grid.Cell;
import org.sungrid.ticket.board.Board;
import org.sungrid.ticket.board.BoardEntry;
import org.sungrid.ticket.board.BoardGap;
import org.sungrid.ticket.board.BoardState;
import org.sungrid.web.House;
import org.sungrid.web.PageText;
import org.sungrid.web.Visit;

/** One ticket on the board, or that it left it (410). */
@Named("boardEntry")
@RequestScoped
public class EntryPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Board board;

    @Inject
    private BoardUnits units;

    @Inject
    private House house;

    @Inject
    private PageText text;

    @Inject
    private Clock clock;

    private BoardEntry entry;
    private Deadline deadline;
    private Cell unit;
    private List<BoardGap> gaps = List.of();

    @PostConstruct
    void read() {
        var number = Visit.of(request).parts().getOrDefault("number", "");
        entry = board.find(number)
                .filter(found -> found.getNumber().equals(number))
                .orElse(null);
        if (entry != null && !entry.isWithdrawn()) {
            deadline = board.deadline(entry);
            gaps = board.gaps(entry);
            unit = entry.owner().map(units.of(List.of(entry))::get).orElse(null);
        }
    }

    /** Decides the answer before anything is drawn. */
    public void prepare() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        if (entry == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } else if (entry.isWithdrawn()) {
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        }
    }

    /** {@code null} when it never stood there. */
    public BoardEntry getEntry() {
        return entry;
    }

    public boolean isShown() {
        return entry != null && !entry.isWithdrawn();
    }

    public boolean isWithdrawn() {
        return entry != null && entry.isWithdrawn();
    }

    public String getTitle() {
        return isShown()
                ? entry.getTitle()
                : isWithdrawn() ? text.text("portal.board.gone.title", entry.getNumber()) : "";
    }

    /** For search engines; empty where nothing is shown. */
    public String getDescription() {
        return isShown()
                ? text.text(
                        "portal.board.summary",
                        entry.getNumber(),
                        text.get(getState().labelKey()))
                : "";
    }

    public BoardState getState() {
        return entry.stateOn(LocalDate.now(clock));
    }

    public Deadline getDeadline() {
        return deadline;
    }

    /** When it did not stand there, and why, as sentences. */
    public List<String> getGaps() {
        return gaps.stream()
                .map(gap -> text.text(
                        "portal.board.gap",
                        house.day(house.dayOf(gap.getWithdrawnAt())),
                        gap.getWithdrawalReason().isEmpty()
                                ? text.get(gap.getLeftBecause().labelKey())
                                : gap.getWithdrawalReason(),
                        house.day(house.dayOf(gap.getRestoredAt()))))
                .toList();
    }

    /** Whose it is; {@code null} where the public does not see that unit. */
    public Cell getUnit() {
        return unit;
    }
}

package org.sungrid.portal.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sungrid.grid.Cell;
import org.sungrid.id.CellId;
import org.sungrid.paging.Leaf;
import org.sungrid.ticket.board.Board;
import org.sungrid.ticket.board.BoardEntry;
import org.sungrid.ticket.board.BoardState;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** What is being put right, by whom and by when: the board, the last raised first. */
@Named("board")
@RequestScoped
public class BoardPage {

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

    /** A unit or a state to choose, or to let go if it is chosen. */
    public record Choice(String label, boolean chosen, String address) {}

    private BoardQuestion question;
    private Leaf<BoardEntry> leaf = new Leaf<>(List.of(), false, false);
    private Map<CellId, Cell> owners = Map.of();

    @PostConstruct
    void read() {
        question = BoardQuestion.of(request.getParameterMap());
        if (question.understood()) {
            leaf = board.leaf(units.filter(question), question.place());
            owners = units.of(leaf.lines());
        }
    }

    /** Tells the browser by the status what the page tells by words. */
    public void prepare() {
        if (!question.understood()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    public boolean isUnderstood() {
        return question.understood();
    }

    /** What cannot be understood, as sentences. */
    public List<String> getRefusals() {
        return question.refusals().stream()
                .map(refusal -> text.text(refusal.key(), refusal.arguments().toArray()))
                .toList();
    }

    public boolean isAsked() {
        return question.isNarrow();
    }

    public List<BoardEntry> getLines() {
        return leaf.lines();
    }

    public BoardState state(BoardEntry entry) {
        return entry.stateOn(LocalDate.now(clock));
    }

    /** Whose it is; {@code null} where the public does not see that unit. */
    public Cell unit(BoardEntry entry) {
        return entry.owner().map(owners::get).orElse(null);
    }

    public List<Choice> getStates() {
        return Stream.of(BoardState.values())
                .map(state -> new Choice(
                        text.get(state.labelKey()),
                        state == question.state(),
                        question.inState(state == question.state() ? null : state)
                                .addressOn(BoardQuestion.PATH)))
                .toList();
    }

    public List<Choice> getUnits() {
        return units.all().stream()
                .map(cell -> {
                    boolean chosen = question.units().contains(cell.getCode());
                    return new Choice(
                            cell.name(house.getLocale()),
                            chosen,
                            question.ofUnits(chosen ? Set.of() : Set.of(cell.getCode()))
                                    .addressOn(BoardQuestion.PATH));
                })
                .toList();
    }

    public String getAtom() {
        return question.addressOn(BoardQuestion.PATH + "/feed.atom");
    }

    public String getRss() {
        return question.addressOn(BoardQuestion.PATH + "/feed.rss");
    }

    /** Address of the same as a table. */
    public String getTable() {
        return question.addressOn("/api/v1/board.csv");
    }

    /** Address of the leaf before this one; empty where there is none. */
    public String getPrevious() {
        return leaf.earlier() && !leaf.lines().isEmpty()
                ? question.addressOn(
                        BoardQuestion.PATH, "before", leaf.lines().get(0).id())
                : "";
    }

    /** Address of the leaf behind this one; empty where there is none. */
    public String getNext() {
        return leaf.later() && !leaf.lines().isEmpty()
                ? question.addressOn(
                        BoardQuestion.PATH,
                        "after",
                        leaf.lines().get(leaf.lines().size() - 1).id())
                : "";
    }
}

package org.sungrid.portal.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sungrid.disclosure.Validity;
import org.sungrid.portal.ticket.BoardQuestion;
import org.sungrid.portal.ticket.BoardSearch;
import org.sungrid.search.Fragment;
import org.sungrid.search.SearchResult.Hit;
import org.sungrid.ticket.board.BoardState;

/** One disclosure, or one matter of the board, as a line of what was found, with what was searched for marked. */
public final class DisclosureLine {

    /** A piece of text, for the page. */
    public record Piece(String text, boolean marked) {}

    private final List<Piece> title;
    private final List<List<Piece>> excerpt;
    private final Map<String, String> shown;

    private DisclosureLine(List<Piece> title, List<List<Piece>> excerpt, Map<String, String> shown) {
        this.title = title;
        this.excerpt = excerpt;
        this.shown = shown;
    }

    static DisclosureLine of(Hit hit) {
        return new DisclosureLine(
                pieces(hit.title()),
                hit.excerpt().stream().map(DisclosureLine::pieces).toList(),
                hit.shown());
    }

    public String getNumber() {
        return shown.getOrDefault("number", "");
    }

    public String getAddress() {
        return (isBoard() ? BoardQuestion.PATH : DisclosureListPage.PATH) + "/" + getNumber();
    }

    /** Whether it is a matter of the board. */
    public boolean isBoard() {
        return getKind().equals(BoardSearch.KIND);
    }

    /** Of a matter of the board: how it stands on a day. */
    BoardState stateOn(LocalDate day) {
        return BoardState.of(shown.getOrDefault("standing", ""))
                .orElse(BoardState.IN_HAND)
                .on(day, day("countedTo"));
    }

    /** Of a matter of the board: its last day; null while its time stands still. */
    public LocalDate getDue() {
        return day("due");
    }

    /** Of a matter of the board: when it was closed; null while it is open. */
    public LocalDate getClosedOn() {
        return day("closedOn");
    }

    public List<Piece> getTitle() {
        return title;
    }

    public List<List<Piece>> getExcerpt() {
        return excerpt;
    }

    public String getKind() {
        return shown.getOrDefault("kind", "");
    }

    public String getIssuer() {
        return shown.getOrDefault("issuer", "");
    }

    public String getValidity() {
        return shown.getOrDefault("validity", "");
    }

    /** Whether it is no longer in force, which a reader should see before opening it. */
    public boolean isLapsed() {
        return Validity.of(getValidity())
                .filter(validity -> validity == Validity.REPEALED || validity == Validity.EXPIRED)
                .isPresent();
    }

    public String getDocumentNumber() {
        return shown.getOrDefault("documentNumber", "");
    }

    /** What the index carries for showing. */
    Map<String, String> getShown() {
        return shown;
    }

    /** From when it is in force; null if that is not stated. */
    public LocalDate getInForceFrom() {
        return day("inForceFrom");
    }

    private LocalDate day(String name) {
        String day = shown.get(name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static List<Piece> pieces(List<Fragment> fragments) {
        return fragments.stream()
                .map(fragment -> new Piece(fragment.text(), fragment.marked()))
                .toList();
    }
}

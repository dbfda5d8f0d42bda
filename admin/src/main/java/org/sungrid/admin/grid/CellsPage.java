package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.GridTree;
import org.sungrid.grid.GridTree.Marked;
import org.sungrid.grid.GridTree.Twig;

/** The grid of a day as a tree, with those who answer, folded and searched. */
@Named
@RequestScoped
public class CellsPage {

    @Inject
    private GridCards cards;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private HttpServletRequest request;

    private List<Twig> tree;
    private String asked;
    private int total;

    @PostConstruct
    void read() {
        var typed = request.getParameter("q");
        asked = typed == null ? "" : typed.strip();
        var branches = cards.tree(asOf.asOf());
        total = branches.size();
        tree = GridTree.of(branches, asked);
    }

    /** The cells of the day that is asked for, each with what stands below it. */
    public List<Twig> getTree() {
        return tree;
    }

    public String getAsked() {
        return asked;
    }

    /** How many cells exist on the day. */
    public int getTotal() {
        return total;
    }

    /** How many of them are what was asked for. */
    public int getFound() {
        return GridTree.found(tree);
    }

    public Marked marked(String text) {
        return GridTree.marked(text, asked);
    }
}

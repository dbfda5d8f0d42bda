package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.GridTree;
import org.sungrid.grid.GridTree.Twig;

/** The grid of a day on paper: the leadership above, each unit as a card with what stands below it. */
@Named
@RequestScoped
public class PicturePage {

    @Inject
    private GridCards cards;

    @Inject
    private AskedAsOf asOf;

    private List<Twig> tree;

    @PostConstruct
    void read() {
        tree = GridTree.of(cards.tree(asOf.asOf()), "");
    }

    public List<Twig> getTree() {
        return tree;
    }
}

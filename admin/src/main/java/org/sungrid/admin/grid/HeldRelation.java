package org.sungrid.admin.grid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Relation;
import org.sungrid.grid.RelationCards;
import org.sungrid.grid.RelationCards.Tie;
import org.sungrid.grid.RelationKind;
import org.sungrid.web.Visit;

/** The relation of a person that a form is about. */
final class HeldRelation {

    private HeldRelation() {}

    /** The one that an address names, as {@code /persons/1002/end-relation?of=oversight&row=7}. */
    static Tie of(RelationCards cards, AskedAsOf asOf, HttpServletRequest request) {
        var kind = RelationKind.of(request.getParameter("of")).orElseThrow(NoSuchPage::new);
        return Optional.ofNullable(request.getParameter("row"))
                .filter(row -> row.matches("[0-9]{1,18}"))
                .flatMap(row -> cards.tie(new Relation.Key(kind, Long.parseLong(row)), asOf.asOf()))
                .filter(tie -> tie.number().equals(Visit.of(request).parts().get("number")))
                .orElseThrow(NoSuchPage::new);
    }
}

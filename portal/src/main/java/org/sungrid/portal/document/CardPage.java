package org.sungrid.portal.document;

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
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.document.CardFace;
import org.sungrid.document.CardFaces;
import org.sungrid.document.CardState;
import org.sungrid.grid.PublicGrid;
import org.sungrid.grid.ShownCell;
import org.sungrid.web.House;
import org.sungrid.web.PageText;
import org.sungrid.web.Visit;

/**
 * The officer of a supervision card, and whether the card holds today. Nobody comes here but with the code of a card; search
 * engines are told to keep nothing of it.
 */
@Named
@RequestScoped
public class CardPage {

    private static final int MOST_DUTIES = 20;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CardFaces faces;

    @Inject
    private PublicGrid grid;

    @Inject
    private Disclosures disclosures;

    @Inject
    private House house;

    @Inject
    private PageText text;

    @Inject
    private Clock clock;

    private CardFace face;
    private ShownCell unit;

    @PostConstruct
    void read() {
        face = faces.find(Visit.of(request).parts().get("code")).orElse(null);
        if (face != null) {
            unit = grid.today().all().stream()
                    .filter(one -> one.cell().id().equals(face.cell()))
                    .findFirst()
                    .orElse(null);
        }
    }

    public void prepare() throws IOException {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().setResponseHeader("X-Robots-Tag", "noindex, nofollow");
        if (face == null) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    /** {@code null} for a code that was never given out. */
    public CardFace getFace() {
        return face;
    }

    public String getTitle() {
        return face == null ? "" : text.text("portal.card.title", getOfficer());
    }

    /** Whether the card still tells the officer's name: it goes when the data of somebody who left are erased. */
    public boolean isNamed() {
        return !face.getPersonName().isEmpty();
    }

    public String getOfficer() {
        return isNamed() ? face.getPersonName() : text.get("portal.card.officer.left");
    }

    /** As it was called when the card was issued. */
    public String getUnitName() {
        return face.cellName(house.getLocale());
    }

    /** The unit in today's grid; {@code null} where the public sees none. */
    public ShownCell getUnit() {
        return unit;
    }

    public String getPhone() {
        return unit == null ? "" : unit.cell().getPhone();
    }

    public CardState getState() {
        return face.stateOn(LocalDate.now(clock));
    }

    public boolean isValid() {
        return getState() == CardState.VALID;
    }

    /** Whether the card holds, and if not, since when. */
    public String getStanding() {
        return switch (getState()) {
            case VALID -> text.text("portal.card.valid", house.day(face.getValidUntil()));
            case REVOKED -> text.text("portal.card.revoked", house.day(house.dayOf(face.getRevokedAt())));
            case EXPIRED -> text.text("portal.card.expired", house.day(face.getValidUntil()));
            case POST_ENDED ->
                face.getPostUntil() == null
                        ? text.get("portal.card.post-ended")
                        : text.text("portal.card.post-ended.on", house.day(face.getPostUntil()));
        };
    }

    /** What is disclosed of the duties of the post. */
    public List<VersionLine> getDuties() {
        return disclosures.shownOf(DisclosureKind.POST_DUTIES, List.of(face.cell()), MOST_DUTIES);
    }
}

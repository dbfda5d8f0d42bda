package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.grid.BodyKind;
import org.sungrid.grid.FoundingBody;
import org.sungrid.grid.FoundingBody.NewBody;
import org.sungrid.grid.RelationSheet;
import org.sungrid.grid.RelationSheet.BodyLine;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refused;

/** The bodies of a day; an administrator founds one. */
@Named
@ViewScoped
public class BodiesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RelationSheet sheet;

    @Inject
    private FoundingBody founding;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private transient Leaf<BodyLine> leaf;
    private String after;
    private String before;
    private String code = "";
    private String name = "";
    private String nameEn = "";
    private BodyKind kind = BodyKind.LEADING_GROUP;
    private String purpose = "";
    private String from = "";

    @PostConstruct
    void open() {
        after = request.getParameter("after");
        before = request.getParameter("before");
    }

    public void found() {
        answer.to(() -> {
            var reading = new FormReading();
            var first = reading.day("from", from);
            Refused.when(reading.refusals());
            founding.found(new NewBody(code, new BodyWords(name, nameEn, kind, purpose), first));
            answer.goOn("/bodies/" + code.strip(), "admin.bodies.founded", name.strip());
        });
    }

    private Leaf<BodyLine> leaf() {
        if (leaf == null) {
            leaf = sheet.bodies(asOf.asOf(), Place.of(after, before));
        }
        return leaf;
    }

    public List<BodyLine> getLines() {
        return leaf().lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf(), "/bodies" + asOf.getQuestion(), BodyLine::place);
    }

    public BodyKind[] getKinds() {
        return BodyKind.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public BodyKind getKind() {
        return kind;
    }

    public void setKind(BodyKind kind) {
        this.kind = kind;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}

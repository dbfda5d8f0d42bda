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
import org.sungrid.grid.AddingCell;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.GridSheet;
import org.sungrid.grid.GridSheet.CellLine;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refused;

/** The cells of the grid with those who answer for them; an administrator adds cells. */
@Named
@ViewScoped
public class CellsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GridSheet sheet;

    @Inject
    private AddingCell adding;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private transient Leaf<CellLine> leaf;
    private String after;
    private String before;
    private String code = "";
    private String name = "";
    private String nameEn = "";
    private CellKind kind = CellKind.OFFICE;
    private String parent = "";
    private String phone = "";
    private String address = "";
    private String heldFrom = "";

    @PostConstruct
    void open() {
        after = request.getParameter("after");
        before = request.getParameter("before");
    }

    public void add() {
        answer.to(() -> {
            var reading = new FormReading();
            var from = reading.day("heldFrom", heldFrom);
            Refused.when(reading.refusals());
            adding.add(new NewCell(code, name, nameEn, kind, GridChoice.code(parent), phone, address, from));
            answer.goOn("/grid", "admin.grid.added", name.strip());
        });
    }

    private Leaf<CellLine> leaf() {
        if (leaf == null) {
            leaf = sheet.cells(Place.of(after, before));
        }
        return leaf;
    }

    public List<CellLine> getLines() {
        return leaf().lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf(), "/grid", CellLine::place);
    }

    public CellKind[] getKinds() {
        return CellKind.values();
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

    public CellKind getKind() {
        return kind;
    }

    public void setKind(CellKind kind) {
        this.kind = kind;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getHeldFrom() {
        return heldFrom;
    }

    public void setHeldFrom(String heldFrom) {
        this.heldFrom = heldFrom;
    }
}

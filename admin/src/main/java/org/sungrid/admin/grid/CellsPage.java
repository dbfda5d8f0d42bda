package org.sungrid.admin.grid;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.grid.AddingCell;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.GridCards.Branch;
import org.sungrid.refusal.Refused;

/** The grid of a day as a tree, with those who answer; an administrator adds cells. */
@Named
@ViewScoped
public class CellsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GridCards cards;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private AddingCell adding;

    @Inject
    private Answer answer;

    private transient List<Branch> tree;
    private String code = "";
    private String name = "";
    private String nameEn = "";
    private CellKind kind = CellKind.OFFICE;
    private String parent = "";
    private String phone = "";
    private String address = "";
    private String area = "";
    private String heldFrom = "";

    public void add() {
        answer.to(() -> {
            var reading = new FormReading();
            var from = reading.day("heldFrom", heldFrom);
            Refused.when(reading.refusals());
            adding.add(new NewCell(code, name, nameEn, kind, GridChoice.code(parent), phone, address, area, from));
            answer.goOn("/grid", "admin.grid.added", name.strip());
        });
    }

    /** The cells of the day that is asked for, each after what it stands below. */
    public List<Branch> getTree() {
        if (tree == null) {
            tree = cards.tree(asOf.asOf());
        }
        return tree;
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

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getHeldFrom() {
        return heldFrom;
    }

    public void setHeldFrom(String heldFrom) {
        this.heldFrom = heldFrom;
    }
}

package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.grid.AddingCell;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.Foreseen;

/** Adds a cell below another one. */
@Named
@ViewScoped
public class CellNewPage extends AlteringPage<NewCell> {

    private static final long serialVersionUID = 1L;

    @Inject
    private AddingCell adding;

    @Inject
    private GridChoice choice;

    @Inject
    private HttpServletRequest request;

    private String code = "";
    private String name = "";
    private String nameEn = "";
    private CellKind kind = CellKind.OFFICE;
    private String parent = "";
    private String phone = "";
    private String address = "";
    private String area = "";
    private String heldFrom = "";

    @PostConstruct
    void open() {
        var above = request.getParameter("parent");
        parent = above == null ? "" : choice.unit(above);
    }

    @Override
    protected NewCell asked(FormReading reading) {
        return new NewCell(
                code,
                name,
                nameEn,
                kind,
                GridChoice.code(parent),
                phone,
                address,
                area,
                reading.day("heldFrom", heldFrom),
                getReason());
    }

    @Override
    protected Foreseen foresee(NewCell asked) {
        return adding.foresee(asked);
    }

    @Override
    protected void alter(NewCell asked, long seen) {
        adding.add(asked, seen);
    }

    @Override
    public String getBack() {
        return "/grid";
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

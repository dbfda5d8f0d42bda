package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.Cells;
import org.sungrid.grid.ChangingCell;
import org.sungrid.grid.ChangingCell.CellChange;
import org.sungrid.grid.ChangingCell.CellWords;
import org.sungrid.grid.Foreseen;
import org.sungrid.web.Visit;

/** Tells a cell otherwise from a day on. */
@Named
@ViewScoped
public class CellChangePage extends AlteringPage<CellChange> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cells cells;

    @Inject
    private ChangingCell changing;

    @Inject
    private HttpServletRequest request;

    private String code;
    private CellWords shown;
    private List<CellKind> kinds;
    private String name;
    private String nameEn;
    private CellKind kind;
    private String phone;
    private String address;
    private String area;
    private String from = "";

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        Cell cell = cells.findByCode(code).orElseThrow(NoSuchPage::new);
        shown = CellWords.of(cell);
        kinds = Arrays.stream(CellKind.values())
                .filter(one -> one.level() == cell.getLevel())
                .toList();
        name = shown.name();
        nameEn = shown.nameEn();
        kind = shown.kind();
        phone = shown.phone();
        address = shown.address();
        area = shown.area();
    }

    @Override
    protected CellChange asked(FormReading reading) {
        return new CellChange(
                code,
                shown,
                new CellWords(name, nameEn, kind, phone, address, area),
                reading.day("from", from),
                getReason());
    }

    @Override
    protected Foreseen foresee(CellChange asked) {
        return changing.foresee(asked);
    }

    @Override
    protected void alter(CellChange asked, long seen) {
        changing.change(asked, seen);
    }

    @Override
    public String getBack() {
        return "/grid/" + code;
    }

    public String getCalled() {
        return shown.name();
    }

    public List<CellKind> getKinds() {
        return kinds;
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

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}

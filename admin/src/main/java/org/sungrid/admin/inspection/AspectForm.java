package org.sungrid.admin.inspection;

import java.io.Serializable;
import org.sungrid.admin.outcome.PointsForm;
import org.sungrid.inspection.Aspect;
import org.sungrid.inspection.Inspection.Looked;

/** What was looked at under an aspect and what was found, as it is typed. */
public final class AspectForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Aspect aspect;
    private final PointsForm points;
    private String at = "";

    AspectForm(Aspect aspect) {
        this.aspect = aspect;
        points = new PointsForm(aspect.field() + ".findings", 1);
    }

    Looked read() {
        return new Looked(at, points.read());
    }

    public Aspect getAspect() {
        return aspect;
    }

    /** How refusals name what was looked at. */
    public String getField() {
        return aspect.field() + ".at";
    }

    public PointsForm getPoints() {
        return points;
    }

    /** How refusals name the findings as a whole. */
    public String getFindings() {
        return aspect.field() + ".findings";
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at == null ? "" : at;
    }
}

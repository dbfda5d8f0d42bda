package org.sungrid.admin.personal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.Turning;
import org.sungrid.paging.Place;
import org.sungrid.personal.CorrectionRequest;
import org.sungrid.personal.CorrectionRequest.Words;
import org.sungrid.personal.CorrectionRequests;
import org.sungrid.personal.ExportingOwnData;
import org.sungrid.personal.RequestingCorrection;
import org.sungrid.text.Messages;
import org.sungrid.web.PageText;

/** What the bureau holds about whoever looks: to be taken along, and to be put right. */
@Named
@ViewScoped
public class OwnDataPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ExportingOwnData exporting;

    @Inject
    private RequestingCorrection requesting;

    @Inject
    private CorrectionRequests requests;

    @Inject
    private Answer answer;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private String password = "";
    private String whatStands = "";
    private String shouldStand = "";
    private transient List<CorrectionRequest> lines;
    private Turning turning;

    @PostConstruct
    void read() {
        var leaf = requests.own(Place.of(request.getParameter("after"), request.getParameter("before")));
        lines = leaf.lines();
        turning =
                Turning.of(leaf, "/account/data", one -> Place.written(one.id().value(), ""));
    }

    public void export() {
        answer.to(() -> answer.give("personal-data.zip", exporting.export(password, Messages.in(text.getLanguage()))));
        password = "";
    }

    public void ask() {
        if (answer.to(() -> requesting.request(new Words(whatStands, shouldStand)))) {
            answer.goOn("/account/data", "admin.data.correction.asked");
        }
    }

    public List<CorrectionRequest> getLines() {
        if (lines == null) {
            read();
        }
        return lines;
    }

    public Turning getTurning() {
        return turning;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getWhatStands() {
        return whatStands;
    }

    public void setWhatStands(String whatStands) {
        this.whatStands = whatStands;
    }

    public String getShouldStand() {
        return shouldStand;
    }

    public void setShouldStand(String shouldStand) {
        this.shouldStand = shouldStand;
    }
}

package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.sungrid.account.EntryPolicy.First;
import org.sungrid.account.factor.EnrollingSecondFactor;
import org.sungrid.account.factor.EnrollingSecondFactor.Offer;
import org.sungrid.account.factor.SecondFactors;
import org.sungrid.admin.web.Answer;
import org.sungrid.permission.CurrentActor;

/** Enrolling a device: its key as a picture and as text, a code that shows that it arrived, then the recovery codes. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnrollingSecondFactor enrolling;

    @Inject
    private SecondFactors factors;

    @Inject
    private CurrentActor current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Answer answer;

    private Offer offer;
    private QrCode picture;
    private boolean replacing;
    private boolean forced;
    private String code = "";
    private String password = "";
    private List<String> codes = List.of();

    @PostConstruct
    void open() {
        offer = enrolling.offer();
        picture = QrCode.of(offer.address());
        replacing = factors.find(current.get().account()).isPresent();
        forced = Gate.first(request) == First.ENROL;
    }

    public void enrol() {
        long here = Seat.of(request).flatMap(Seat::session).orElse(0L);
        answer.to(() -> codes = enrolling.enrol(offer, code, password, here));
        code = "";
        password = "";
    }

    /** The key as it is typed into a device. */
    public String getKey() {
        return offer.text();
    }

    public QrCode getPicture() {
        return picture;
    }

    /** Whether a device is enrolled already, whose place the new one takes. */
    public boolean isReplacing() {
        return replacing;
    }

    /** Whether nothing else opens before a device is enrolled. */
    public boolean isForced() {
        return forced;
    }

    /** The recovery codes, once the device is enrolled; shown in this answer and never again. */
    public List<String> getCodes() {
        return codes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

package org.sungrid.admin.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.deadline.ChangingClock;
import org.sungrid.deadline.ClockTerms;
import org.sungrid.deadline.Deadlines;
import org.sungrid.deadline.Grounds;
import org.sungrid.deadline.LengthUnit;
import org.sungrid.deadline.StatutoryClocks;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.text.BothLanguages;
import org.sungrid.web.Visit;

/** Changes what a statutory clock says. */
@Named
@ViewScoped
public class ClockChangePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StatutoryClocks clocks;

    @Inject
    private Deadlines deadlines;

    @Inject
    private ChangingClock changing;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String called;
    private int seen;
    private long running;

    /** What was typed, by the field's name. */
    private final Map<String, String> typed = new HashMap<>();

    private LengthUnit unit;
    private Grounds grounds;

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        var clock = clocks.find(code).orElseThrow(NoSuchPage::new);
        seen = clock.getRevision();
        running = deadlines.running(code);
        var terms = clock.terms();
        called = terms.title().chinese();
        words("title", terms.title());
        words("startsWith", terms.startsWith());
        words("extensionBy", terms.extensionBy());
        words("pauses", terms.pauses());
        words("article", terms.article());
        typed.put("amount", Objects.toString(terms.amount(), ""));
        typed.put("untilDay", terms.untilDay());
        typed.put("extensionAmount", Objects.toString(terms.extensionAmount(), ""));
        typed.put("warnDays", String.valueOf(terms.warnDays()));
        typed.put("reason", "");
        unit = terms.unit();
        grounds = terms.grounds();
    }

    private void words(String name, BothLanguages words) {
        typed.put(name, words.chinese());
        typed.put(name + "En", words.english());
    }

    public void change() {
        answer.to(() -> {
            var reading = new FormReading();
            var amount = reading.count("amount", typed.get("amount"));
            var extension = reading.count("extensionAmount", typed.get("extensionAmount"));
            var warn = reading.count("warnDays", typed.get("warnDays"));
            Refused.when(reading.refusals());
            var terms = new ClockTerms(
                    words("title"),
                    words("startsWith"),
                    amount,
                    unit,
                    typed.get("untilDay"),
                    extension,
                    words("extensionBy"),
                    words("pauses"),
                    warn == null ? 0 : warn,
                    words("article"),
                    grounds);
            changing.change(code, terms, typed.get("reason"), seen);
            answer.goOn(
                    running == 0 ? "/clocks/" + code : "/clocks/" + code + "/running",
                    "admin.clock.changed",
                    typed.get("title"));
        });
        answer.conflict().ifPresent(lost -> {
            seen = lost.storedLock();
            answer.add(Refusal.whole("admin.clock.conflict"));
        });
    }

    private BothLanguages words(String name) {
        return new BothLanguages(typed.get(name), typed.get(name + "En"));
    }

    public String getCode() {
        return code;
    }

    /** How many deadlines run by this clock, which the change leaves as they are. */
    public long getRunning() {
        return running;
    }

    public String getCalled() {
        return called;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public LengthUnit[] getUnits() {
        return LengthUnit.values();
    }

    public Grounds[] getAllGrounds() {
        return Grounds.values();
    }

    public LengthUnit getUnit() {
        return unit;
    }

    /** Chosen from a list: none is no choice. */
    public void setUnit(LengthUnit unit) {
        this.unit = unit == null ? this.unit : unit;
    }

    public Grounds getGrounds() {
        return grounds;
    }

    /** Chosen from a list: none is no choice. */
    public void setGrounds(Grounds grounds) {
        this.grounds = grounds == null ? this.grounds : grounds;
    }
}

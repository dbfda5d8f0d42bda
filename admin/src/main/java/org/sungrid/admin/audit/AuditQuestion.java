package org.sungrid.admin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sungrid.admin.web.Turning;
import org.sungrid.audit.AuditFilter;
import org.sungrid.audit.AuditRow.Outcome;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.TypedDay;

/** What is asked of the record, as an address or a form says it. */
final class AuditQuestion {

    static final List<String> NAMES = List.of("from", "until", "account", "act", "kind", "number", "outcome", "words");

    private static final int LONGEST = 100;

    private final HttpServletRequest request;
    private final SubjectNames names;

    AuditQuestion(HttpServletRequest request, SubjectNames names) {
        this.request = request;
        this.names = names;
    }

    /** What was typed, or nothing. */
    String typed(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Whether anything is asked for. */
    boolean isAsked() {
        return NAMES.stream().anyMatch(name -> !typed(name).isEmpty());
    }

    /** Everything that was typed and says nothing, by its field. */
    List<Refusal> refusals() {
        var found = new ArrayList<Refusal>();
        for (var name : List.of("from", "until")) {
            if (!typed(name).isEmpty() && day(name).isEmpty()) {
                found.add(Refusal.of(name, "admin.audit.refusal.day"));
            }
        }
        if (day("from").isPresent()
                && day("until").isPresent()
                && day("until").get().isBefore(day("from").get())) {
            found.add(Refusal.of("until", "admin.audit.refusal.order"));
        }
        if (!typed("number").isEmpty() && typed("kind").isEmpty()) {
            found.add(Refusal.of("kind", "admin.audit.refusal.kind"));
        } else if (!typed("number").isEmpty() && number() == null) {
            found.add(Refusal.of("number", "admin.audit.refusal.number"));
        }
        if (!typed("outcome").isEmpty() && outcome() == null) {
            found.add(Refusal.of("outcome", "admin.audit.refusal.outcome"));
        }
        for (var name : List.of("account", "act", "kind")) {
            if (typed(name).length() > LONGEST) {
                found.add(Refusal.of(name, "admin.audit.refusal.long"));
            }
        }
        return found;
    }

    /** What is asked, where nothing is refused. @param zone of the bureau, whose days are meant */
    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                day("from").map(day -> day.atStartOfDay(zone).toInstant()).orElse(null),
                day("until")
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(null),
                given("account"),
                given("act"),
                given("kind"),
                number(),
                outcome(),
                given("words"));
    }

    /** The address of a list from its beginning. */
    String address(String path) {
        var address = path;
        for (var name : NAMES) {
            if (!typed(name).isEmpty()) {
                address = Turning.address(address, name, typed(name));
            }
        }
        return address;
    }

    private String given(String name) {
        return typed(name).isEmpty() ? null : typed(name);
    }

    private Optional<LocalDate> day(String name) {
        return TypedDay.of(typed(name));
    }

    private Long number() {
        return typed("number").isEmpty() || typed("number").length() > LONGEST
                ? null
                : names.key(typed("kind"), typed("number")).orElse(null);
    }

    private Outcome outcome() {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(typed("outcome")))
                .findFirst()
                .orElse(null);
    }
}

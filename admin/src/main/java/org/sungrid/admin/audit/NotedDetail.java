package org.sungrid.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.account.Role;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.audit.AuditRow;
import org.sungrid.grid.BodyRole;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.OversightKind;
import org.sungrid.grid.RelationKind;
import org.sungrid.permission.Permission;
import org.sungrid.permission.PermissionCheck;
import org.sungrid.proposal.Proposal.Decision;
import org.sungrid.text.Messages;
import org.sungrid.web.PageText;

/** What an act noted for the record, in the reader's words: acts write versions and roles as the program calls them. */
@Named("noted")
@RequestScoped
public class NotedDetail {

    private static final Pattern VERSION = Pattern.compile("version ([0-9]+)(.*)", Pattern.DOTALL);
    private static final Pattern ROLES = Pattern.compile("(\\S+) ([A-Z_]+(?:,[A-Z_]+)*)");

    /** A permission, and what was named that it does not reach. */
    private static final Pattern OUTSIDE = Pattern.compile("([A-Z_]+): (.+)", Pattern.DOTALL);

    private static final Pattern EXPORT = Pattern.compile("(markdown|workbook)( \\+ drafts)?: ([0-9]+)");
    private static final String WRONG_CODE = "code";

    /** What was asked of a second person, as the program writes it, and why. */
    private static final Pattern ASKED = Pattern.compile("[a-z-]+ (\\{.*\\}): (.*)", Pattern.DOTALL);

    /** A text in it, whose own signs are written with a stroke before them. */
    private static final Pattern VALUE = Pattern.compile("\"[a-zA-Z]+\":\"((?:[^\"\\\\]|\\\\.)*+)\"");

    /** How much of which kind a workbook altered. */
    private static final Pattern COUNTS = Pattern.compile("[a-z-]+ [0-9]+(?:, [a-z-]+ [0-9]+)*");

    /** A refusal's key behind what it is about, as those write it who refuse a file. */
    private static final Pattern REASON =
            Pattern.compile("(.*: )([a-z]+(?:\\.[a-z-]+)*\\.refusal\\.[a-z.-]+)", Pattern.DOTALL);

    /** The refusal's key alone, where one person tried what takes two. */
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[a-z-]+)*\\.refusal\\.[a-z.-]+");

    private static final Pattern SHOWING = Pattern.compile("(\\S+) showing ([A-Z_]+(?:,[A-Z_]+)*)");

    private static final String SIGNING_IN = "SigningIn";
    private static final Set<String> READINGS = Set.of("ReadingAudit", "ExportingAudit");
    private static final Map<String, String> WORDS = words();

    @Inject
    private PageText text;

    /** What a row of the record notes, in the language of the page. */
    public String of(AuditRow row) {
        return in(Messages.in(text.getLanguage()), row);
    }

    static String in(Messages messages, AuditRow row) {
        if (READINGS.contains(row.act()) && row.detail() != null) {
            return Arrays.stream(row.detail().split(" · "))
                    .map(part -> asked(messages, part))
                    .collect(Collectors.joining(" · "));
        }
        return SIGNING_IN.equals(row.act()) && WRONG_CODE.equals(row.detail())
                ? messages.text("admin.audit.noted.code.sign-in")
                : in(messages, row.detail());
    }

    static String in(Messages messages, String noted) {
        if (noted == null) {
            return "";
        }
        Matcher version = VERSION.matcher(noted);
        if (version.matches()) {
            return messages.text("admin.version", Integer.valueOf(version.group(1))) + version.group(2);
        }
        if (isPermission(noted)) {
            return messages.text("admin.permission." + noted);
        }
        Matcher outside = OUTSIDE.matcher(noted);
        if (outside.matches() && isPermission(outside.group(1))) {
            return messages.text("admin.audit.out-of-reach", outside.group(2));
        }
        Matcher export = EXPORT.matcher(noted);
        if (export.matches()) {
            return messages.text("admin.audit.noted." + export.group(1))
                    + (export.group(2) == null ? "" : " · " + messages.text("admin.audit.noted.drafts")) + ": "
                    + export.group(3);
        }
        if (noted.equals(PermissionCheck.UNBOUND)) {
            return messages.text("admin.audit.noted.unbound");
        }
        if (noted.equals(WRONG_CODE)) {
            return messages.text("admin.audit.noted.code");
        }
        if (KEY.matcher(noted).matches()) {
            return messages.text(noted);
        }
        Matcher reason = REASON.matcher(noted);
        if (reason.matches()) {
            return reason.group(1) + messages.text(reason.group(2));
        }
        Matcher asked = ASKED.matcher(noted);
        if (asked.matches()) {
            return asked(messages, asked.group(1), asked.group(2));
        }
        if (COUNTS.matcher(noted).matches()) {
            return Arrays.stream(noted.split(", "))
                    .map(count -> count.split(" "))
                    .map(count ->
                            (messages.has("grid.plan." + count[0]) ? messages.text("grid.plan." + count[0]) : count[0])
                                    + " " + count[1])
                    .collect(Collectors.joining(messages.language().comma()));
        }
        Matcher showing = SHOWING.matcher(noted);
        if (showing.matches()) {
            return showing.group(1) + " "
                    + Arrays.stream(showing.group(2).split(","))
                            .map(what -> messages.text("admin.noted.showing." + what.toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(" · "));
        }
        Matcher roles = ROLES.matcher(noted);
        if (roles.matches() && Arrays.stream(roles.group(2).split(",")).allMatch(NotedDetail::isRole)) {
            return roles.group(1) + " "
                    + Arrays.stream(roles.group(2).split(","))
                            .map(role -> messages.text(Role.valueOf(role).labelKey()))
                            .collect(Collectors.joining(" · "));
        }
        return worded(messages, noted);
    }

    /** A part of what the record was asked for: an act, a kind of thing or an outcome by its name, or what was typed. */
    private static String asked(Messages messages, String part) {
        return Stream.of("admin.act.", "admin.subject.", "admin.audit.outcome.")
                .map(before -> before + part)
                .filter(messages::has)
                .findFirst()
                .map(messages::text)
                .orElse(part);
    }

    private static String asked(Messages messages, String object, String reason) {
        var values = VALUE.matcher(object)
                .results()
                .map(value -> worded(messages, value.group(1)))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" · "));
        return (values.isEmpty() ? object : values) + ": " + reason;
    }

    /** Capacities, roles and the like stand in a note as the program calls them. */
    private static String worded(Messages messages, String noted) {
        return Arrays.stream(noted.split("(?<= )|(?= )"))
                .map(word -> WORDS.containsKey(word) ? messages.text(WORDS.get(word)) : word)
                .collect(Collectors.joining());
    }

    private static Map<String, String> words() {
        var words = new HashMap<String, String>();
        Arrays.stream(Capacity.values()).forEach(one -> words.put(one.name(), one.labelKey()));
        Arrays.stream(BodyRole.values()).forEach(one -> words.putIfAbsent(one.name(), one.labelKey()));
        Arrays.stream(OversightKind.values()).forEach(one -> words.put(one.name(), one.labelKey()));
        Arrays.stream(RelationKind.values()).forEach(one -> words.putIfAbsent(one.name(), one.labelKey()));
        Arrays.stream(SessionBegin.values()).forEach(one -> words.put(one.name(), one.labelKey()));
        Arrays.stream(Role.values()).forEach(one -> words.putIfAbsent(one.name(), one.labelKey()));
        Arrays.stream(Decision.values()).forEach(one -> words.put(one.name(), one.labelKey()));
        return Map.copyOf(words);
    }

    private static boolean isPermission(String name) {
        return Arrays.stream(Permission.values())
                .anyMatch(permission -> permission.name().equals(name));
    }

    private static boolean isRole(String name) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(name));
    }
}

package org.sungrid.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sungrid.account.Role;
import org.sungrid.audit.AuditRow;
import org.sungrid.text.Messages;
import org.sungrid.web.PageText;

/** What an act noted for the record, in the reader's words: acts write versions and roles as the program calls them. */
@Named("noted")
@RequestScoped
public class NotedDetail {

    private static final Pattern VERSION = Pattern.compile("version ([0-9]+)(.*)", Pattern.DOTALL);
    private static final Pattern ROLES = Pattern.compile("(\\S+) ([A-Z_]+(?:,[A-Z_]+)*)");

    @Inject
    private PageText text;

    /** What a row of the record notes, in the language of the page. */
    public String of(AuditRow row) {
        return in(Messages.in(text.getLanguage()), row.detail());
    }

    static String in(Messages messages, String noted) {
        if (noted == null) {
            return "";
        }
        Matcher version = VERSION.matcher(noted);
        if (version.matches()) {
            return messages.text("admin.version", Integer.valueOf(version.group(1))) + version.group(2);
        }
        Matcher roles = ROLES.matcher(noted);
        if (roles.matches() && Arrays.stream(roles.group(2).split(",")).allMatch(NotedDetail::isRole)) {
            return roles.group(1) + " "
                    + Arrays.stream(roles.group(2).split(","))
                            .map(role -> messages.text(Role.valueOf(role).labelKey()))
                            .collect(Collectors.joining(" · "));
        }
        return noted;
    }

    private static boolean isRole(String name) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(name));
    }
}

package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.PageText;

/** What was typed when the session was over, to be copied. */
@Named
@RequestScoped
public class TypedPage {

    private static final Pattern CHOICE = Pattern.compile("[A-Z]{3,}(?:_[A-Z]+)*|true|false|on");

    /** Every text of the admin's pages, buttons among them. */
    private static final Set<String> BUTTONS = Arrays.stream(Language.values())
            .map(language -> ResourceBundle.getBundle("org.sungrid.admin.messages", language.locale()))
            .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString))
            .collect(Collectors.toUnmodifiableSet());

    /** What a page is about: the same name of a field means something else in each. */
    private enum Room {
        DISCLOSURE,
        DEADLINE,
        TICKET,
        OCCASION,
        OPINION,
        INSPECTION,
        GRID;

        static Room of(String path) {
            if (path.startsWith("/disclosures") || path.startsWith("/attachments")) {
                return DISCLOSURE;
            }
            if (path.startsWith("/tickets")) {
                return TICKET;
            }
            if (path.startsWith("/meetings")) {
                return OCCASION;
            }
            if (path.startsWith("/opinions")) {
                return OPINION;
            }
            if (path.startsWith("/inspections")) {
                return INSPECTION;
            }
            return path.startsWith("/clocks") || path.startsWith("/working-days") ? DEADLINE : GRID;
        }
    }

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageText text;

    private Typed typed;

    @PostConstruct
    void read() {
        typed = Seat.of(request).flatMap(Seat::showTyped).orElse(null);
    }

    public boolean isPresent() {
        return typed != null;
    }

    /** Without what was not typed: the words of buttons, and choices, which a form tells by names of the program. */
    public List<Typed.Text> getTexts() {
        return typed == null
                ? List.of()
                : typed.texts().stream()
                        .filter(one -> !BUTTONS.contains(one.value())
                                && !CHOICE.matcher(one.value()).matches())
                        .toList();
    }

    /** What the field is called where it stood; nothing where the words of no page are known to call it anything. */
    public String label(String field) {
        var messages = Messages.in(text.getLanguage());
        var word = field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        Optional<String> key =
                before().map(before -> before + word).filter(messages::has).findFirst();
        return key.map(messages::text).orElse("");
    }

    /** How the keys of the words begin that may name a field, those of the page's own subject first. */
    private Stream<String> before() {
        return switch (Room.of(typed.path())) {
            case DISCLOSURE -> Stream.of("disclosure.field.", "admin.draft.", "admin.alter.");
            case DEADLINE -> Stream.of("admin.days.", "admin.clock.", "admin.alter.");
            case TICKET -> Stream.of("admin.ticket.", "admin.alter.");
            case OCCASION -> Stream.of("admin.meeting.", "admin.ticket.");
            case OPINION -> Stream.of("admin.opinion.", "admin.opinion.answer.", "admin.ticket.");
            case INSPECTION -> Stream.of("admin.inspection.", "admin.ticket.");
            case GRID -> Stream.of("grid.field.", "admin.alter.", "admin.grid.", "admin.persons.", "disclosure.field.");
        };
    }

    public Instant getAt() {
        return typed.at();
    }

    /** The page on which it stood. */
    public String getPath() {
        return typed.path();
    }
}

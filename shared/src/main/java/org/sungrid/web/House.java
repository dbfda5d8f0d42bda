package org.sungrid.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.text.Language;

/** What every page frame needs: whose house it is, the language of the address, links in that language, days. */
@Named("house")
@RequestScoped
public class House {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_MINUTE = DateTimeFormatter.ofPattern("y年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_MINUTE =
            DateTimeFormatter.ofPattern("d MMMM y, HH:mm", Locale.ENGLISH);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Application application;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureauName;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name.en")
    private String bureauNameInEnglish;

    @Inject
    @ConfigProperty(name = "sungrid.zone")
    private ZoneId zone;

    /** The language tag of the page. */
    public String getLang() {
        return language().tag();
    }

    public Locale getLocale() {
        return language().locale();
    }

    public String getBureau() {
        return language() == Language.CHINESE ? bureauName : bureauNameInEnglish;
    }

    /** A link of this application in the language of this page. */
    public String link(String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        return new Address(language(), plain).canonical() + (query < 0 ? "" : path.substring(query));
    }

    /** This very page in the other language, with the same question. */
    public String getOtherLanguage() {
        String query = request.getQueryString();
        String forwarded = (String) request.getAttribute("jakarta.servlet.forward.query_string");
        String asked = forwarded == null ? query : forwarded;
        String path = Visit.of(request).address().in(language().other()).canonical();
        return asked == null || asked.isEmpty() ? path : path + "?" + asked;
    }

    /** The absolute address of this page in a language, without its question; for search engines. */
    public String absolute(String languageTag) {
        Language asked = languageTag.startsWith("en") ? Language.ENGLISH : Language.CHINESE;
        return application.absolute(Visit.of(request).address().in(asked).canonical());
    }

    public String asset(String name) {
        return Assets.address(name);
    }

    /** A day as people write it in the language of this page; empty for none. */
    public String day(LocalDate day) {
        return day == null ? "" : (language() == Language.CHINESE ? CHINESE_DAY : ENGLISH_DAY).format(day);
    }

    /** The day of a moment at the bureau. */
    public LocalDate dayOf(Instant moment) {
        return moment == null ? null : moment.atZone(zone).toLocalDate();
    }

    /** The moment of a day and time at the bureau. */
    public Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** A moment to the minute, at the bureau. */
    public String minute(Instant moment) {
        return moment == null
                ? ""
                : (language() == Language.CHINESE ? CHINESE_MINUTE : ENGLISH_MINUTE).format(moment.atZone(zone));
    }

    /** A length of a file, as people tell it. */
    public String bytes(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1_000) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }

    /** What happened, for the page that says so. */
    public ErrorFacts getError() {
        return ErrorFacts.of(request);
    }

    private Language language() {
        return Visit.of(request).language();
    }
}

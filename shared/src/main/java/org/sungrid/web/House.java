package org.sungrid.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.text.BothLanguages;
import org.sungrid.text.Language;
import org.sungrid.text.Numbers;

/**
 * What every page frame needs: whose house it is, the language and look of the address, links that keep both, days.
 */
@Named("house")
@RequestScoped
public class House {

    private static final DateTimeFormatter CHINESE_MINUTE = DateTimeFormatter.ofPattern("y年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_MINUTE =
            DateTimeFormatter.ofPattern("d MMMM y, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_MONTH = DateTimeFormatter.ofPattern("y年M月", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM y", Locale.ENGLISH);

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

    @Inject
    private Clock clock;

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

    /** A link of this application in the language and look of this page. */
    public String link(String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        return address().at(plain).canonical() + (query < 0 ? "" : path.substring(query));
    }

    /** How this page looks, as far as its address says. */
    public Look getLook() {
        return address().look();
    }

    /** This very page in the other language, with the same question. */
    public String getOtherLanguage() {
        return asked(address().in(address().language().other()));
    }

    /** This very page in letters of the other size. */
    public String getOtherSize() {
        return asked(address().in(getLook().inOtherSize()));
    }

    /** This very page, dark if it is light on a device that prefers this, and the other way round. */
    public String turnedOn(boolean darkDevice) {
        return asked(address().in(getLook().turnedOn(darkDevice)));
    }

    /** The absolute address of this page in a language, without its look and its question; for search engines. */
    public String absolute(String languageTag) {
        Language asked = languageTag.startsWith("en") ? Language.ENGLISH : Language.CHINESE;
        return application.absolute(address().in(Look.PLAIN).in(asked).canonical());
    }

    /** The absolute address of this page with its question, to be printed. */
    public String getWhole() {
        return application.absolute(asked(address().in(Look.PLAIN)));
    }

    /** The absolute address of another page in the language of this one, to be printed. */
    public String whole(String path) {
        return application.absolute(address().in(Look.PLAIN).at(path).canonical());
    }

    public String asset(String name) {
        return Assets.address(name);
    }

    /** A day as people write it in the language of this page; empty for none. */
    public String day(LocalDate day) {
        return day == null ? "" : language().day(day);
    }

    /** A month of a year as people write it. */
    public String monthOf(YearMonth month) {
        return (language() == Language.CHINESE ? CHINESE_MONTH : ENGLISH_MONTH).format(month);
    }

    /** What the bureau wrote in both languages, in the language of this page. */
    public String said(BothLanguages text) {
        return text.in(language());
    }

    /** The day that it is at the bureau. */
    public LocalDate getToday() {
        return dayOf(clock.instant());
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

    /** An amount in yuan, with its two decimals; empty for none. */
    public String yuan(BigDecimal amount) {
        return amount == null ? "" : Numbers.yuan(amount);
    }

    /** A figure with its thousands set apart; empty for none. */
    public String figure(BigDecimal figure) {
        return figure == null ? "" : Numbers.figure(figure);
    }

    /** The same moment for programs, in UTC. */
    public String machineMinute(Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** What happened, for the page that says so. */
    public ErrorFacts getError() {
        return ErrorFacts.of(request);
    }

    /** An address with the question that this page was asked. */
    private String asked(Address address) {
        String forwarded = (String) request.getAttribute("jakarta.servlet.forward.query_string");
        String question = forwarded == null ? request.getQueryString() : forwarded;
        return question == null || question.isEmpty() ? address.canonical() : address.canonical() + "?" + question;
    }

    private Language language() {
        return address().language();
    }

    private Address address() {
        Address address = Visit.of(request).address();
        return application.looks() ? address : address.in(Look.PLAIN);
    }
}

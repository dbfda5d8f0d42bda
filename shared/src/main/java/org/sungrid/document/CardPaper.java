package org.sungrid.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.document.internal.Code;
import org.sungrid.document.internal.Paper;
import org.sungrid.grid.Cells;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** The paper of a supervision card: A6, with the code that opens the officer's page on the portal. */
@ApplicationScoped
public class CardPaper {

    /** What every bureau's office for discipline and inspection (纪检监察) is called by. */
    private static final String DISCIPLINE = "纪检";

    private static final int CODE_MILLIMETRES = 38;

    /** Of a name; a longer one would push the rest off the paper. */
    private static final int MOST_SIGNS_SET_LARGE = 8;

    private static final String STYLE = "@page{size:105mm 148mm;margin:9mm 9mm 8mm}"
            + "body{font-family:'" + Paper.FAMILY
            + "';font-size:9pt;line-height:1.45;color:#111;margin:0;word-wrap:break-word}.bureau{font-size:9.5pt;color:#444;border-bottom:.6mm"
            + " solid #a32219;padding-bottom:1.5mm}h1{font-size:19pt;font-weight:normal;margin:3mm 0"
            + " 2mm}h1.zh-CN{letter-spacing:1.5mm}"
            + "table.who{width:100%;table-layout:fixed;border-collapse:collapse}td{vertical-align:top;padding:0}"
            + ".name{font-size:17pt;line-height:1.2}.long{font-size:10pt}.term{color:#666;font-size:7.5pt;margin-top:1.6mm}"
            + "td.code{width:39mm}.scan{font-size:7.5pt;color:#444;text-align:center;width:38mm}h2{font-size:10pt;font-weight:normal;margin:3mm"
            + " 0 1mm;border-top:.2mm solid #999;padding-top:2mm}"
            + "ul{margin:0;padding-left:4mm}.address{font-size:7pt;color:#444;margin-top:2.5mm}";

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.document.font")
    private String font;

    @Inject
    @ConfigProperty(name = "sungrid.portal.address")
    private String portal;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureau;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name.en")
    private String bureauInEnglish;

    /** Where the public finds a card. */
    public String address(SupervisionCard card) {
        return portal + card.path();
    }

    /**
     * @return the PDF, some ten kilobytes
     * @throws Refused when the typeface that papers are set in is not on this machine
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public byte[] of(SupervisionCard card, Language language) {
        var typeface = Path.of(font);
        Refused.when(!Files.isReadable(typeface), "", "document.refusal.font", font);
        return Paper.of(drawn(card, Messages.in(language)), typeface);
    }

    private String drawn(SupervisionCard card, Messages messages) {
        boolean english = messages.language() == Language.ENGLISH;
        var address = address(card);
        var unit = english && !card.getCellNameEn().isEmpty() ? card.getCellNameEn() : card.getCellName();
        var post = card.getTitle().isEmpty() ? messages.text(card.getCapacity().labelKey()) : card.getTitle();
        var until = DateTimeFormatter.ofPattern(
                        english ? "d MMMM y" : "y年M月d日", english ? Locale.ENGLISH : Locale.CHINA)
                .format(card.getValidUntil());
        return "<html lang=\"" + messages.language().tag() + "\"><head><title>"
                + told(messages, "document.card.name") + " " + Paper.escaped(card.getNumber())
                + "</title><meta name=\"description\" content=\"" + told(messages, "document.card.name")
                + "\"/><style>" + STYLE + "</style></head><body>"
                + "<div class=\"bureau\">" + Paper.escaped(english ? bureauInEnglish : bureau) + "</div>"
                + "<h1 class=\"" + messages.language().tag() + "\">" + told(messages, "document.card.name") + "</h1>"
                + "<table class=\"who\"><tr><td>"
                + "<div class=\"" + (card.getPersonName().length() > MOST_SIGNS_SET_LARGE ? "long" : "name") + "\">"
                + Paper.escaped(card.getPersonName()) + "</div>"
                + fact(messages, "document.card.unit", unit)
                + fact(messages, "document.card.post", post)
                + fact(messages, "document.card.valid-until", until)
                + "</td><td class=\"code\">" + Code.of(address, CODE_MILLIMETRES)
                + "<div class=\"scan\">" + told(messages, "document.card.scan") + "</div><div class=\"scan\">"
                + told(messages, "document.card.number") + " " + Paper.escaped(card.getNumber())
                + "</div></td></tr></table>"
                + "<h2>" + told(messages, "document.card.about") + "</h2><ul>"
                + Stream.of("fees", "limits", "gifts", "manner")
                        .map(what -> "<li>" + told(messages, "document.card.about." + what) + "</li>")
                        .collect(Collectors.joining())
                + "</ul><h2>" + told(messages, "document.card.where") + "</h2><ul><li>"
                + told(messages, "document.card.where.hotline") + "</li>" + discipline(messages)
                + "</ul><div class=\"address\">" + Paper.escaped(address) + "</div></body></html>";
    }

    private String discipline(Messages messages) {
        return cells.unitCalled(DISCIPLINE, LocalDate.now(clock))
                .map(office -> "<li>"
                        + Paper.escaped(office.name(messages.language().locale()) + " " + office.getPhone() + " "
                                + office.getAddress())
                        + "</li>")
                .orElse("");
    }

    private static String fact(Messages messages, String key, String value) {
        return "<div class=\"term\">" + told(messages, key) + "</div><div>" + Paper.escaped(value) + "</div>";
    }

    private static String told(Messages messages, String key) {
        return Paper.escaped(messages.text(key));
    }
}

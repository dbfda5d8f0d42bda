package org.sungrid.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.document.internal.Paper;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;

/** Sets a letter on A4, with the bureau's red head and line (版头, in the manner of GB/T 9704-2012). */
@ApplicationScoped
public class LetterPaper {

    private static final String STYLE = "@page{size:A4;margin:32mm 26mm 28mm 28mm;@bottom-center{content:counter(page);"
            + "font-family:'" + Paper.FAMILY + "';font-size:10pt}}"
            + "body{font-family:'" + Paper.FAMILY
            + "';font-size:14pt;line-height:1.8;color:#111;margin:0;word-wrap:break-word}"
            + ".bureau{color:#c0161c;font-size:24pt;line-height:1.3;text-align:center;letter-spacing:1mm}"
            + ".bureau.en{font-size:16pt;letter-spacing:0}.number{text-align:center;margin:6mm 0 2mm}"
            + ".line{border-top:.7mm solid #c0161c;margin-bottom:12mm}"
            + "h1{font-size:20pt;font-weight:normal;text-align:center;margin:0 0 8mm}p{margin:0 0 2mm;text-indent:2em}"
            + "p.to{text-indent:0}p.en{text-indent:0}table{width:100%;border-collapse:collapse;margin:5mm 0}"
            + "td{border:.2mm solid #555;padding:2mm 3mm;vertical-align:top;font-size:12pt;white-space:pre-wrap}"
            + "td.term{width:34mm}.signed{margin-top:14mm;text-align:right}";

    @Inject
    @ConfigProperty(name = "sungrid.document.font")
    private String font;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureau;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name.en")
    private String bureauInEnglish;

    /**
     * @return the PDF, some tens of kilobytes
     * @throws Refused when the typeface that papers are set in is not on this machine
     */
    public byte[] of(OfficialLetter letter, Language language) {
        var typeface = Path.of(font);
        Refused.when(!Files.isReadable(typeface), "", "document.refusal.font", font);
        return Paper.of(drawn(letter, language), typeface);
    }

    private String drawn(OfficialLetter letter, Language language) {
        var style = language == Language.ENGLISH ? "en" : "zh";
        return "<html lang=\"" + language.tag() + "\"><head><title>"
                + Paper.escaped(letter.name() + " " + letter.number())
                + "</title><meta name=\"description\" content=\"" + Paper.escaped(letter.name()) + "\"/><style>" + STYLE
                + "</style></head><body><div class=\"bureau " + style + "\">"
                + Paper.escaped(language == Language.ENGLISH ? bureauInEnglish : bureau)
                + "</div><div class=\"number\">" + Paper.escaped(letter.number())
                + "</div><div class=\"line\"></div><h1>"
                + Paper.escaped(letter.name()) + "</h1><p class=\"to\">" + Paper.escaped(letter.addressee()) + "</p>"
                + letter.paragraphs().stream()
                        .map(paragraph -> "<p class=\"" + style + "\">" + Paper.escaped(paragraph) + "</p>")
                        .collect(Collectors.joining())
                + letter.facts().stream()
                        .map(fact -> "<tr><td class=\"term\">" + Paper.escaped(fact.term()) + "</td><td>"
                                + Paper.escaped(fact.value()) + "</td></tr>")
                        .collect(Collectors.joining("", "<table>", "</table>"))
                + "<div class=\"signed\">" + Paper.escaped(letter.signed()) + "<br/>" + Paper.escaped(letter.day())
                + "</div></body></html>";
    }
}

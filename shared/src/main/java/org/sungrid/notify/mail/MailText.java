package org.sungrid.notify.mail;

import java.util.List;
import org.sungrid.notify.OneLine;
import org.sungrid.notify.Outgoing;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/**
 * What a mail says: the sentence in Chinese and where to go on, and below it the same in English. Nothing of the matter
 * itself stands in it (S-25).
 *
 * @param subject one line
 * @param body with LF at the ends of its lines
 */
record MailText(String subject, String body) {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_SENTENCE = 500;

    /** Where everybody chooses what they get. */
    private static final String CHOOSING = "/account/messages";

    private static final String BETWEEN = "\n\n----------\n\n";

    /** @param admin the address under which people reach the admin */
    static MailText of(Outgoing outgoing, String bureau, String bureauInEnglish, String admin) {
        var base = admin.endsWith("/") ? admin.substring(0, admin.length() - 1) : admin;
        var chinese = sentence(outgoing, Language.CHINESE);
        return new MailText(
                OneLine.of("【" + bureau + "】" + chinese, LONGEST_SUBJECT),
                part(Language.CHINESE, chinese, outgoing.address(), bureau, base)
                        + BETWEEN
                        + part(
                                Language.ENGLISH,
                                sentence(outgoing, Language.ENGLISH),
                                outgoing.address(),
                                bureauInEnglish,
                                base)
                        + "\n");
    }

    private static String sentence(Outgoing outgoing, Language language) {
        return OneLine.of(
                Messages.in(language).text(outgoing.key(), outgoing.arguments().toArray()), LONGEST_SENTENCE);
    }

    private static String part(Language language, String sentence, String path, String bureau, String base) {
        var messages = Messages.in(language);
        var prefix = language == Language.ENGLISH ? base + "/en" : base;
        var lines = path.isEmpty()
                ? List.of(sentence)
                : List.of(sentence, messages.text("notify.mail.go-on") + "\n" + prefix + path);
        return String.join("\n\n", lines) + "\n\n" + messages.text("notify.mail.foot", bureau) + "\n" + prefix
                + CHOOSING;
    }
}

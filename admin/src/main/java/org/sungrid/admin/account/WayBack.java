package org.sungrid.admin.account;

import java.util.regex.Pattern;
import org.sungrid.admin.Doors;
import org.sungrid.text.Language;
import org.sungrid.web.Address;

/** Where somebody wanted to go before they had to sign in: a page of ours with what it was asked, never another host (S-46). */
final class WayBack {

    /** As browsers send what a page is asked: nothing that would end a header or begin another address. */
    private static final Pattern QUESTION = Pattern.compile("[A-Za-z0-9._~!*'(),;:@/+%&=-]{1,1000}");

    private WayBack() {}

    /** An address with its question, as {@link #of} reads it. @param question as it was sent; {@code null} for none */
    static String written(Address asked, String question) {
        return question == null || !QUESTION.matcher(question).matches()
                ? asked.canonical()
                : asked.canonical() + "?" + question;
    }

    /** The page in the language in which it was asked for; the first page for anything that is none of ours. */
    static String of(String written) {
        var parts = written == null ? new String[] {""} : written.split("\\?", 2);
        return Address.of(parts[0])
                .filter(address -> Doors.isPage(address.path()))
                .map(address -> written(address, parts.length < 2 ? null : parts[1]))
                .orElse("/");
    }

    /** The same without its language, for who goes on in that of the page where they are. */
    static String plain(String written) {
        var parts = of(written).split("\\?", 2);
        var path = Address.of(parts[0])
                .map(address -> address.in(Language.CHINESE).canonical())
                .orElse("/");
        return parts.length < 2 ? path : path + "?" + parts[1];
    }
}

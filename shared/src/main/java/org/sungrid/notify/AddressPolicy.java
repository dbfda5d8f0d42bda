package org.sungrid.notify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sungrid.grid.MaskedPhone;

/** What an address has to be, and how much of it lists show. */
final class AddressPolicy {

    /** Of what RFC 5321 admits the part that mail servers of this world use; no quotes, no spaces, no line ends. */
    private static final Pattern MAIL = Pattern.compile("[a-z0-9!#$%&'*+/=?^_{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*"
            + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_LOCAL = 64;

    /** A mobile number of the mainland; a country's prefix before it is left out. */
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[3-9][0-9]{9})");

    private AddressPolicy() {}

    /** The address as it is stored; nothing for what is none. */
    static Optional<String> read(Channel channel, String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (channel == Channel.MAIL) {
            var mail = plain.toLowerCase(Locale.ROOT);
            boolean good = mail.length() <= LONGEST_MAIL
                    && mail.indexOf('@') <= LONGEST_LOCAL
                    && MAIL.matcher(mail).matches();
            return good ? Optional.of(mail) : Optional.empty();
        }
        var matcher = MOBILE.matcher(plain.replaceAll("[ -]", ""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String masked(Channel channel, String address) {
        if (channel == Channel.SMS) {
            return MaskedPhone.of(address);
        }
        int at = address.lastIndexOf('@');
        return at < 1 ? "****" : address.substring(0, 1) + "****" + address.substring(at);
    }
}

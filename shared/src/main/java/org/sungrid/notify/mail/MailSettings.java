package org.sungrid.notify.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.notify.SettingsTrouble;

/** The settings {@code sungrid.mail.*}. Without a host there is no e-mail. */
@ApplicationScoped
class MailSettings {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "localhost");
    private static final int LAST_PORT = 65_535;

    /** Well below the time for which a node holds what it sends. */
    private static final Duration MOST_LONGEST = Duration.ofMinutes(5);

    private final Optional<String> host;
    private final String port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Optional<String> from;
    private final String startTls;
    private final String longest;

    @Inject
    MailSettings(
            @ConfigProperty(name = "sungrid.mail.host") Optional<String> host,
            @ConfigProperty(name = "sungrid.mail.port") String port,
            @ConfigProperty(name = "sungrid.mail.user") Optional<String> user,
            @ConfigProperty(name = "sungrid.mail.password") Optional<String> password,
            @ConfigProperty(name = "sungrid.mail.from") Optional<String> from,
            @ConfigProperty(name = "sungrid.mail.starttls") String startTls,
            @ConfigProperty(name = "sungrid.mail.longest.seconds") String longest) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = from;
        this.startTls = startTls;
        this.longest = longest;
    }

    /** For the container alone, which makes a stand-in of it. */
    MailSettings() {
        this(Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty(), "", "");
    }

    boolean isOn() {
        return host.isPresent();
    }

    /** @throws IllegalStateException after one line in the log, which holds no password */
    void require() {
        if (!isOn()) {
            return;
        }
        SettingsTrouble.unless(
                port.matches("[0-9]{1,5}") && port() >= 1 && port() <= LAST_PORT,
                "sungrid.mail.port has to be a port from 1 to 65535, not " + port);
        SettingsTrouble.unless(
                startTls.equals("true") || startTls.equals("false"),
                "sungrid.mail.starttls has to be true or false, not " + startTls);
        SettingsTrouble.unless(
                longest.matches("[0-9]{1,3}")
                        && longest().toSeconds() >= 1
                        && longest().compareTo(MOST_LONGEST) <= 0,
                "sungrid.mail.longest.seconds has to be a number from 1 to 300, not " + longest);
        SettingsTrouble.unless(
                isAddress(), "sungrid.mail.from has to be the address that mails come from, such as it@example.gov.cn");
        SettingsTrouble.unless(
                user.isPresent() == password.isPresent(),
                "sungrid.mail.user and sungrid.mail.password are set together or not at all");
        SettingsTrouble.unless(
                user.isEmpty() || isStartTls() || THIS_MACHINE.contains(host()),
                "sungrid.mail.starttls has to be true where a password is sent to another machine");
    }

    private boolean isAddress() {
        try {
            return from.isPresent()
                    && new InternetAddress(from.get(), true).getAddress().contains("@");
        } catch (AddressException none) {
            return false;
        }
    }

    String host() {
        return host.orElseThrow().strip();
    }

    int port() {
        return Integer.parseInt(port);
    }

    Optional<String> user() {
        return user;
    }

    String password() {
        return password.orElseThrow();
    }

    String from() {
        return from.orElseThrow();
    }

    /** How long a conversation may last. */
    Duration longest() {
        return Duration.ofSeconds(Integer.parseInt(longest));
    }

    boolean isStartTls() {
        return Boolean.parseBoolean(startTls);
    }
}

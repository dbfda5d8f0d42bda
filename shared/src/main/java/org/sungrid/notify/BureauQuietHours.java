package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The quiet hours of whoever chose none of their own, by the setting {@code sungrid.messages.quiet}. */
@ApplicationScoped
public class BureauQuietHours {

    @Inject
    @ConfigProperty(name = "sungrid.messages.quiet")
    private String setting;

    /** @throws IllegalStateException after one line in the log */
    void require() {
        SettingsTrouble.unless(
                read(setting) != null,
                "sungrid.messages.quiet has to be like 21:00-08:00 (00:00-00:00 for none), not " + setting);
    }

    public QuietHours hours() {
        return read(setting);
    }

    private static QuietHours read(String setting) {
        var parts = setting.strip().split("-");
        try {
            return parts.length == 2
                    ? new QuietHours(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()))
                    : null;
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}

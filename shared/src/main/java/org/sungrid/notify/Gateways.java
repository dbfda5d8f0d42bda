package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The gateways of this installation, one for each channel. */
@ApplicationScoped
public class Gateways {

    @Inject
    @Any
    private Instance<Gateway> gateways;

    @Inject
    private BureauQuietHours quiet;

    /** Reads the settings at the start. @throws IllegalStateException after one line in the log, when one makes no sense */
    public void require() {
        quiet.require();
        gateways.forEach(Gateway::require);
    }

    public boolean isOn(Channel channel) {
        return of(channel).isOn();
    }

    boolean noneOn() {
        return on().isEmpty();
    }

    Gateway of(Channel channel) {
        return gateways.stream()
                .filter(gateway -> gateway.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    List<Gateway> on() {
        return gateways.stream().filter(Gateway::isOn).toList();
    }
}

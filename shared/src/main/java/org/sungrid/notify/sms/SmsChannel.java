package org.sungrid.notify.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.notify.Channel;
import org.sungrid.notify.Gateway;
import org.sungrid.notify.Outcome;
import org.sungrid.notify.Outgoing;
import org.sungrid.notify.SettingsTrouble;

/** Short messages, by the gateway that {@code sungrid.sms.gateway} names; by none where it names none. */
@ApplicationScoped
class SmsChannel implements Gateway {

    @Inject
    @ConfigProperty(name = "sungrid.sms.gateway")
    private Optional<String> setting;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureau;

    @Inject
    @Any
    private Instance<SmsGateway> gateways;

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isOn() {
        return setting.isPresent();
    }

    @Override
    public void require() {
        if (isOn()) {
            var known = gateways.stream().map(SmsGateway::name).collect(Collectors.toCollection(TreeSet::new));
            SettingsTrouble.unless(
                    known.contains(setting.get()),
                    "sungrid.sms.gateway has to be empty or one of " + known + ", not " + setting.get());
            chosen().require();
        }
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        return chosen().send(new ShortMessage(outgoing.id(), outgoing.to(), SmsText.of(outgoing, bureau)));
    }

    private SmsGateway chosen() {
        return gateways.stream()
                .filter(gateway -> gateway.name().equals(setting.get()))
                .findFirst()
                .orElseThrow();
    }
}

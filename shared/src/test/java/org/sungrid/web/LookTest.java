package org.sungrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("A-4")
class LookTest {

    @ParameterizedTest
    @CsvSource({
        "AS_DEVICE, false, DARK",
        "AS_DEVICE, true, LIGHT",
        "DARK, false, AS_DEVICE",
        "DARK, true, LIGHT",
        "LIGHT, false, DARK",
        "LIGHT, true, AS_DEVICE",
    })
    void what_the_device_prefers_anyway_is_not_said(Look.Light now, boolean darkDevice, Look.Light then) {
        assertThat(new Look(true, now).turnedOn(darkDevice)).isEqualTo(new Look(true, then));
    }

    @ParameterizedTest
    @EnumSource(Look.Light.class)
    void every_turn_changes_what_is_seen_and_two_bring_it_back(Look.Light now) {
        for (boolean darkDevice : new boolean[] {false, true}) {
            Look look = new Look(false, now);
            Look turned = look.turnedOn(darkDevice);

            assertThat(turned.darkOn(darkDevice)).isNotEqualTo(look.darkOn(darkDevice));
            assertThat(turned.turnedOn(darkDevice).darkOn(darkDevice)).isEqualTo(look.darkOn(darkDevice));
        }
    }

    @Test
    void the_night_is_never_printed() {
        assertThat(Look.PLAIN.nightMedia()).isEqualTo("screen and (prefers-color-scheme: dark)");
        assertThat(new Look(false, Look.Light.DARK).nightMedia()).isEqualTo("screen");
        assertThat(new Look(false, Look.Light.LIGHT).nightMedia()).isEmpty();
    }

    @Test
    void large_letters_leave_room_for_one_column_on_any_screen() {
        assertThat(Look.PLAIN.inOtherSize().narrowMedia()).isEqualTo("screen");
        assertThat(Look.PLAIN.narrowMedia()).isEqualTo("screen and (max-width: 62rem)");
        assertThat(Look.PLAIN.inOtherSize().inOtherSize()).isEqualTo(Look.PLAIN);
    }
}

package org.sungrid.disclosure.charge;

import java.time.Instant;
import java.util.Optional;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureVersion;

/**
 * A disclosed fee as it stood on a day.
 *
 * @param version the version of {@link Standing#line()}; {@code null} where nothing of it is shown
 * @param content what that version says; {@code null} where nothing of it is shown
 * @param withdrawn when and why it was not to be seen, where that decides
 */
public record Standard(
        Disclosure disclosure,
        Standing standing,
        DisclosureVersion version,
        Content content,
        Optional<Hidden> withdrawn) {

    /** @param reason as the public may read it */
    public record Hidden(Instant from, Instant until, String reason) {}

    public boolean isInForce() {
        return standing.force() == Standing.Force.IN_FORCE;
    }
}

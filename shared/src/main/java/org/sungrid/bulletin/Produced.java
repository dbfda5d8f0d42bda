package org.sungrid.bulletin;

import java.time.Instant;
import org.sungrid.id.DisclosureNumber;

/**
 * The bulletin of a period.
 *
 * @param shown whether the public was ever shown it
 */
public record Produced(BulletinPeriod period, DisclosureNumber number, Instant at, boolean shown) {}

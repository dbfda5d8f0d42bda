package org.sungrid.ticket;

import java.util.Optional;

/**
 * Tells what the things of a capability are called from which tickets come, as a bean of this type: a ticket leads back to
 * where it comes from, and knows none of these capabilities.
 */
public interface OriginNames {

    /**
     * What such a thing is called.
     *
     * @param address of its page, without a language
     */
    record OriginName(String name, String address) {}

    /** The kind of its subject. */
    String kind();

    /** Nothing when there is no such thing, or whoever acts may not know of it. */
    Optional<OriginName> find(long id);
}

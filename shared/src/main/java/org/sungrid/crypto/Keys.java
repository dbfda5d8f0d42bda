package org.sungrid.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of this application, from its settings {@code sungrid.key} and {@code sungrid.key.former}. Read when first
 * needed, for the portal has none; the admin calls {@link #require()} before it serves anything.
 */
@ApplicationScoped
public class Keys {

    private static final Logger LOG = Logger.getLogger(Keys.class.getName());

    @Inject
    @ConfigProperty(name = "sungrid.key")
    private Optional<String> current;

    @Inject
    @ConfigProperty(name = "sungrid.key.former")
    private Optional<String> former;

    private final Map<String, KeyedHash> hashes = new ConcurrentHashMap<>();
    private final Map<String, Sealing> sealings = new ConcurrentHashMap<>();

    private volatile Keyring keyring;

    /**
     * Refuses to go on without a key.
     *
     * @throws IllegalStateException after one line in the log, when it is missing or is none
     */
    public void require() {
        try {
            keyring();
        } catch (IllegalArgumentException e) {
            LOG.severe(e.getMessage());
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Keyed hashes for a purpose, named by the same words for ever. */
    public KeyedHash hash(String purpose) {
        return hashes.computeIfAbsent(purpose, words -> new KeyedHash(keyring(), words));
    }

    /** Sealing for a purpose, named by the same words for ever. */
    public Sealing sealing(String purpose) {
        return sealings.computeIfAbsent(purpose, words -> new Sealing(keyring(), words));
    }

    /** Whether what stands under the key of this id can be understood. */
    public boolean knows(String id) {
        return keyring().knows(id);
    }

    /** Whether this is the id of the key in use. */
    public boolean isCurrent(String id) {
        return keyring().currentId().equals(id);
    }

    private Keyring keyring() {
        var known = keyring;
        if (known == null) {
            known = Keyring.of(current.orElse(null), former.orElse(null));
            keyring = known;
        }
        return known;
    }
}

package org.sungrid.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The change of the master key: at each start all rows that can be are put under the key in use, so that what the next
 * change leaves behind is little, and a key is never left out while something still stands under it.
 */
@ApplicationScoped
public class Rekeying {

    private static final Logger LOG = Logger.getLogger(Rekeying.class.getName());

    @Inject
    @Any
    private Instance<UnderKey> kept;

    @Inject
    private Keys keys;

    /**
     * Refuses to go on while something stands under a key that is not given, for nobody could sign in or nobody's rights
     * be believed; otherwise puts under the key in use what can be.
     *
     * @throws IllegalStateException after one line in the log, which names the keys that are missing
     */
    public void require() {
        var missing = told(id -> !keys.knows(id));
        if (!missing.isEmpty()) {
            var line = "Something stands under keys that are not given: " + missing
                    + ". Name these keys in sungrid.key.former.";
            LOG.severe(line);
            throw new IllegalStateException(line);
        }
        kept.forEach(UnderKey::renew);
        var left = told(id -> !keys.isCurrent(id));
        if (!left.isEmpty()) {
            LOG.log(
                    Level.INFO,
                    "Under former keys there are still: {0}. Leave those keys in sungrid.key.former.",
                    left);
        }
    }

    /** Such as {@code 3 recovery codes under 1f0c5a77}; empty when there is nothing. */
    private String told(Predicate<String> wanted) {
        var found = new ArrayList<String>();
        for (var one : kept) {
            var rows = one.rows();
            new TreeSet<>(rows.keySet())
                    .stream()
                            .filter(wanted)
                            .forEach(id -> found.add(rows.get(id) + " " + one.called() + " under " + id));
        }
        return String.join(", ", found);
    }
}

package org.sungrid.permission;

/**
 * Tells where things of one kind are, so that an act or an address that names one can be held against what somebody may
 * reach. Each capability has one for each type of key by which its things are named.
 *
 * @param <K> the type of key
 */
public interface Whereabouts<K> {

    Class<K> keyType();

    /**
     * Whether the thing lies within a reach. What does not exist lies within every reach: who asks is told that it is not
     * there, by the act or page itself.
     */
    boolean isWithin(K key, Reach reach, Actor actor);

    /** Whether whoever reaches the whole bureau reaches each of them, so that there is nothing to ask. */
    default boolean isOpenToTheWhole() {
        return true;
    }
}

package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.sungrid.id.AttachmentKey;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.DisclosureNumber;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Whereabouts;

/** Where the things of this capability are: a version where the cell is that answers for it, the rest where versions are. */
final class DisclosureWhereabouts {

    private DisclosureWhereabouts() {}

    /** Whether a version of which a condition tells exists, and whether one lies within the reach. */
    private static boolean reached(EntityManager entities, String condition, Object value, Reach reach, Actor actor) {
        var within = new WithinReach(reach, actor.account().value());
        boolean there = !entities.createQuery("select v.id from DisclosureVersion v where " + condition, Long.class)
                .setParameter("key", value)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return !there
                || !within.bound(entities.createQuery(
                                        "select v.id from DisclosureVersion v where " + condition + within.condition(),
                                        Long.class)
                                .setParameter("key", value))
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /** Whether all versions of which a condition tells lie within the reach. */
    private static boolean allReached(
            EntityManager entities, String condition, Object value, Reach reach, Actor actor) {
        var within = new WithinReach(reach, actor.account().value());
        var all = entities.createQuery("select count(v) from DisclosureVersion v where " + condition, Long.class)
                .setParameter("key", value)
                .getSingleResult();
        return within.bound(entities.createQuery(
                                "select count(v) from DisclosureVersion v where " + condition + within.condition(),
                                Long.class)
                        .setParameter("key", value))
                .getSingleResult()
                .equals(all);
    }

    /** What an act on a disclosure touches beside the version that it names: the newest one and what the public sees. */
    private static final String TOUCHED = "v.newest = true or (v.shownFrom is not null and v.shownUntil is null)";

    /**
     * One version, to be acted on, with all that the act touches: where a disclosure goes from one unit to another, it takes
     * somebody who reaches both.
     */
    @ApplicationScoped
    static class OfVersion implements Whereabouts<VersionId> {

        @PersistenceContext(unitName = "sungrid")
        private EntityManager entities;

        @Override
        public Class<VersionId> keyType() {
            return VersionId.class;
        }

        @Override
        public boolean isWithin(VersionId key, Reach reach, Actor actor) {
            return allReached(
                    entities,
                    "v.disclosureId = (select w.disclosureId from DisclosureVersion w where w.id = :key)"
                            + " and (v.id = :key or " + TOUCHED + ")",
                    key.value(),
                    reach,
                    actor);
        }
    }

    /** A disclosure, to be acted on, is where its newest version is and where the one is that the public sees. */
    @ApplicationScoped
    static class OfDisclosure implements Whereabouts<DisclosureId> {

        @PersistenceContext(unitName = "sungrid")
        private EntityManager entities;

        @Override
        public Class<DisclosureId> keyType() {
            return DisclosureId.class;
        }

        @Override
        public boolean isWithin(DisclosureId key, Reach reach, Actor actor) {
            return allReached(entities, "v.disclosureId = :key and (" + TOUCHED + ")", key.value(), reach, actor);
        }
    }

    /** By its number, to be read, a disclosure is where its newest version is. */
    @ApplicationScoped
    static class OfNumber implements Whereabouts<DisclosureNumber> {

        @PersistenceContext(unitName = "sungrid")
        private EntityManager entities;

        @Override
        public Class<DisclosureNumber> keyType() {
            return DisclosureNumber.class;
        }

        @Override
        public boolean isWithin(DisclosureNumber key, Reach reach, Actor actor) {
            return reached(
                    entities,
                    "v.newest = true and v.disclosureId in (select d.id from Disclosure d where d.number = :key)",
                    key.value(),
                    reach,
                    actor);
        }
    }

    /** A file is where the versions are that carry it. */
    @ApplicationScoped
    static class OfAttachment implements Whereabouts<AttachmentKey> {

        @PersistenceContext(unitName = "sungrid")
        private EntityManager entities;

        @Override
        public Class<AttachmentKey> keyType() {
            return AttachmentKey.class;
        }

        @Override
        public boolean isWithin(AttachmentKey key, Reach reach, Actor actor) {
            return reached(
                    entities,
                    "v.id in (select a.versionId from Attachment a where a.publicId = :key)",
                    key.value(),
                    reach,
                    actor);
        }
    }
}

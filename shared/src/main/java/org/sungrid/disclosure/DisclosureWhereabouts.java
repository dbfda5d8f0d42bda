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

    /** One version. */
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
            return reached(entities, "v.id = :key", key.value(), reach, actor);
        }
    }

    /** A disclosure is where its newest version is. */
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
            return reached(entities, "v.disclosureId = :key and v.newest = true", key.value(), reach, actor);
        }
    }

    /** The same by its number. */
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

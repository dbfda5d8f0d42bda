package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.sungrid.crypto.Keys;
import org.sungrid.crypto.UnderKey;
import org.sungrid.permission.Repeated;

/** The hashes of rights, all of them: some thousands at most, for each was granted by hand. */
@ApplicationScoped
class RightsUnderKey implements UnderKey {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Rights rights;

    @Inject
    private Keys keys;

    @Override
    public String called() {
        return "rights";
    }

    @Override
    public Map<String, Long> rows() {
        return UnderKey.counted(entities.createNativeQuery("select lower(hex(substring(row_hash, 2, 4))), count(*)"
                        + " from account_right where row_hash is not null group by 1")
                .getResultList());
    }

    @Override
    @Repeated
    @Transactional
    public void renew() {
        rights.alone();
        var keyed = keys.hash(Rights.PURPOSE);
        entities.createQuery("select r from Right r", Right.class)
                .getResultStream()
                .filter(right -> !right.isUnder(keyed))
                .forEach(right -> right.reseal(keyed));
    }
}

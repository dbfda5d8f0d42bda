package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.sungrid.crypto.UnderKey;

/** The hashes of recovery codes that were not used. Only who has the paper knows the codes, so they wait for that. */
@ApplicationScoped
class RecoveryCodesUnderKey implements UnderKey {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Override
    public String called() {
        return "recovery codes";
    }

    @Override
    public Map<String, Long> rows() {
        return UnderKey.counted(entities.createNativeQuery("select lower(hex(substring(code_hash, 2, 4))), count(*)"
                        + " from recovery_code where used_at is null group by 1")
                .getResultList());
    }
}

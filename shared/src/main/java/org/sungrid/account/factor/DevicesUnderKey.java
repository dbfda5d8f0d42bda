package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.sungrid.crypto.UnderKey;
import org.sungrid.id.AccountId;
import org.sungrid.permission.Repeated;

/** The sealed keys of devices, one for each account at most. */
@ApplicationScoped
class DevicesUnderKey implements UnderKey {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private SecondFactors factors;

    @Override
    public String called() {
        return "keys of devices";
    }

    @Override
    public Map<String, Long> rows() {
        return UnderKey.counted(entities.createNativeQuery(
                        "select lower(hex(substring(sealed_key, 2, 4))), count(*) from second_factor group by 1")
                .getResultList());
    }

    @Override
    @Repeated
    @Transactional
    public void renew() {
        entities.createQuery("select f.accountId from SecondFactor f order by f.accountId", Long.class)
                .getResultStream()
                .forEach(account -> factors.reseal(new AccountId(account)));
    }
}

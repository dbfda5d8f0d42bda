package org.sungrid.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.crypto.Keys;
import org.sungrid.crypto.UnknownKey;
import org.sungrid.id.AccountId;

/** Keeps who accounts are to the sign-in service. */
@ApplicationScoped
public class ServiceIdentities {

    private static final Logger LOG = Logger.getLogger(ServiceIdentities.class.getName());

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Keys keys;

    @Inject
    private Clock clock;

    public Optional<ServiceIdentity> find(AccountId account) {
        return Optional.ofNullable(entities.find(ServiceIdentity.class, account.value()));
    }

    /** Whose account is linked to this subject; nobody's when the link was written past the product, which is an alarm. */
    public Optional<AccountId> account(String issuer, String subject) {
        return entities.createQuery(
                        "select s from ServiceIdentity s where s.issuer = :issuer and s.subject = :subject",
                        ServiceIdentity.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .filter(this::isGenuine)
                .map(ServiceIdentity::account);
    }

    private boolean isGenuine(ServiceIdentity found) {
        boolean genuine;
        try {
            genuine = found.isGenuine(keyed());
        } catch (UnknownKey e) {
            genuine = false;
        }
        if (!genuine) {
            LOG.log(
                    Level.SEVERE,
                    "ALARM: the link of the account {0,number,#} to the sign-in service was not written by this product.",
                    found.account().value());
        }
        return genuine;
    }

    /**
     * In place of whatever the account was linked to before.
     *
     * @return whether it is linked now; not where the subject is linked to another account, by whoever came first
     */
    @Transactional(TxType.MANDATORY)
    boolean link(AccountId account, ServiceAnswer answer) {
        remove(account);
        var fresh = new ServiceIdentity(account, answer.issuer(), answer.subject(), clock.instant(), keyed());
        entities.createNativeQuery("insert into service_identity (account_id, issuer, subject, linked_at, row_hash)"
                        + " values (?1, ?2, ?3, ?4, ?5) on duplicate key update linked_at = linked_at")
                .setParameter(1, account.value())
                .setParameter(2, answer.issuer())
                .setParameter(3, answer.subject())
                .setParameter(4, LocalDateTime.ofInstant(fresh.getLinkedAt(), ZoneOffset.UTC))
                .setParameter(5, fresh.hash())
                .executeUpdate();
        return find(account).isPresent();
    }

    /** @return whether there was one */
    @Transactional(TxType.MANDATORY)
    public boolean remove(AccountId account) {
        return entities.createQuery("delete from ServiceIdentity s where s.accountId = :account")
                        .setParameter("account", account.value())
                        .executeUpdate()
                > 0;
    }

    private KeyedHash keyed() {
        return keys.hash("service identity");
    }
}

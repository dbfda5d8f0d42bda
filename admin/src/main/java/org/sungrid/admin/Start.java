package org.sungrid.admin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.sungrid.account.EntryPolicy;
import org.sungrid.account.Forgetting;
import org.sungrid.account.OpeningBureau;
import org.sungrid.admin.demo.DemoBureau;
import org.sungrid.admin.notify.OpenPages;
import org.sungrid.audit.AuditChain;
import org.sungrid.audit.AuditRounds;
import org.sungrid.crypto.Keys;
import org.sungrid.crypto.Rekeying;
import org.sungrid.database.Fitness;
import org.sungrid.disclosure.Timekeeping;
import org.sungrid.job.JobRounds;
import org.sungrid.notify.ForgettingMessages;
import org.sungrid.notify.Gateways;
import org.sungrid.notify.Sending;
import org.sungrid.web.Application;

/** What happens when the admin begins: it serves nothing from a database that it does not fit, nor without its key. */
@WebListener
public class Start implements ServletContextListener {

    @Inject
    private Fitness fitness;

    @Inject
    private Keys keys;

    @Inject
    private Rekeying rekeying;

    @Inject
    private AuditChain chain;

    @Inject
    private AuditRounds auditRounds;

    @Inject
    private OpeningBureau opening;

    @Inject
    private DemoBureau demo;

    @Inject
    private Timekeeping timekeeping;

    @Inject
    private JobRounds jobRounds;

    @Inject
    private EntryPolicy entry;

    @Inject
    private Forgetting forgetting;

    @Inject
    private Gateways gateways;

    @Inject
    private Sending sending;

    @Inject
    private ForgettingMessages forgettingMessages;

    @Inject
    private OpenPages openPages;

    @Inject
    private Application application;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        fitness.requireSafe();
        fitness.requireSchema();
        keys.require();
        rekeying.require();
        chain.require();
        chain.begin();
        entry.require();
        gateways.require();
        if (demo.isWanted()) {
            demo.load();
        } else {
            opening.announce(application.address().toString());
        }
        auditRounds.begin();
        timekeeping.begin();
        jobRounds.begin();
        forgetting.begin();
        sending.begin();
        forgettingMessages.begin();
        openPages.begin();
    }
}

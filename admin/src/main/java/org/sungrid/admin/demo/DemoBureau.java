package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.account.Accounts;
import org.sungrid.account.AddingAccount;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.GrantingRight;
import org.sungrid.account.GrantingRight.Grant;
import org.sungrid.account.OpeningBureau;
import org.sungrid.account.OpeningBureau.FirstAdministrator;
import org.sungrid.account.Rights;
import org.sungrid.account.Role;
import org.sungrid.admin.demo.BureauFile.PlannedAccount;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Cells;
import org.sungrid.grid.SettingUpGrid;
import org.sungrid.grid.SettingUpRelations;
import org.sungrid.grid.Showing;
import org.sungrid.grid.ShowingCell;
import org.sungrid.grid.Showings;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;

/**
 * Loads the trial bureau at the first start. Each step looks whether it was done, so that a start that was cut off is
 * completed by the next one, and a bureau that has anything of its own is left alone.
 */
@ApplicationScoped
public class DemoBureau {

    /** The first administrators are persons of the grid already, so their name is not taken from here. */
    private static final String NAMED_ALREADY = "-";

    private static final Logger LOG = Logger.getLogger(DemoBureau.class.getName());

    @Inject
    @ConfigProperty(name = "sungrid.demo.folder", defaultValue = "")
    private java.util.Optional<String> folder;

    @Inject
    @ConfigProperty(name = "sungrid.demo.password", defaultValue = "")
    private java.util.Optional<String> password;

    @Inject
    private SettingUpGrid settingUpGrid;

    @Inject
    private SettingUpRelations settingUpRelations;

    @Inject
    private OpeningBureau openingBureau;

    @Inject
    private AddingAccount addingAccount;

    @Inject
    private GrantingRight grantingRight;

    @Inject
    private Rights rights;

    @Inject
    private DemoDisclosures demoDisclosures;

    @Inject
    private DemoLife demoLife;

    @Inject
    private DemoFormerTickets demoFormerTickets;

    @Inject
    private DemoTickets demoTickets;

    @Inject
    private DemoMeetings demoMeetings;

    @Inject
    private DemoOpinions demoOpinions;

    @Inject
    private DemoInspections demoInspections;

    @Inject
    private Accounts accounts;

    @Inject
    private Cells cells;

    @Inject
    private Showings showings;

    @Inject
    private ShowingCell showingCell;

    @Inject
    private CurrentActor current;

    /** Whether a trial bureau is wanted at all. */
    public boolean isWanted() {
        return folder.filter(name -> !name.isBlank()).isPresent();
    }

    /** @throws IllegalStateException when the files or the password are missing */
    @ActivateRequestContext
    public void load() {
        var root = Path.of(folder.orElseThrow());
        var secret = password.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "sungrid.demo.folder is set but sungrid.demo.password is not: set both or neither."));
        try {
            var bureau = BureauFile.read(root.resolve("bureau.json"));
            if (!cells.any()) {
                settingUpGrid.setUp(bureau.grid());
            }
            if (settingUpRelations.isAwaited()) {
                settingUpRelations.setUp(bureau.relations());
            }
            loadAccounts(bureau.accounts(), secret);
            current.become(actor(first(bureau.accounts(), Role.SYSTEM_ADMINISTRATOR)));
            bureau.showings().forEach(this::show);
            if (demoDisclosures.load(
                    files(root.resolve("disclosures")), root.resolve("attachments"), bureau.accounts())) {
                demoLife.live(root, bureau.accounts());
            }
            demoFormerTickets.load(root.resolve("former-tickets.json"), bureau.accounts());
            demoTickets.load(root.resolve("tickets.json"), bureau.accounts());
            demoMeetings.load(root.resolve("meetings.json"), bureau.accounts());
            demoOpinions.load(root.resolve("opinions.json"), bureau.accounts());
            demoInspections.load(root.resolve("inspections.json"));
        } catch (IOException e) {
            throw new IllegalStateException("The demo bureau's files can't be read: " + e.getMessage(), e);
        }
    }

    private void loadAccounts(List<PlannedAccount> planned, String secret) {
        if (openingBureau.isAwaited()) {
            openingBureau.openTrial(planned.stream()
                    .filter(account -> administers(account, Role::isAdministrative))
                    .map(account -> new FirstAdministrator(
                            account.roles().iterator().next(), account.person(), NAMED_ALREADY, account.name(), secret))
                    .toList());
        }
        current.become(actor(first(planned, Role.SYSTEM_ADMINISTRATOR)));
        var fresh = planned.stream()
                .filter(account -> accounts.findByName(account.name()).isEmpty())
                .toList();
        fresh.forEach(account -> addingAccount.addTrial(new NewAccount(account.name(), account.person(), secret)));
        current.become(actor(first(planned, Role.SECURITY_ADMINISTRATOR)));
        planned.stream()
                .filter(account -> !administers(account, Role::isAdministrative))
                .forEach(this::grant);
        LOG.log(Level.INFO, "The demo bureau has {0} sign-ins", planned.size());
    }

    /** What the account was not granted yet. */
    private void grant(PlannedAccount account) {
        var id = accounts.findByName(account.name()).orElseThrow().id();
        var granted = rights.roles(List.of(id)).getOrDefault(id, Set.of());
        account.roles().stream()
                .sorted()
                .filter(role -> !granted.contains(role))
                .forEach(role -> grantingRight.grant(new Grant(
                        account.name(),
                        role,
                        account.cell(),
                        account.capacity(),
                        account.level(),
                        account.wholeBureau())));
    }

    private static boolean administers(PlannedAccount account, Predicate<Role> role) {
        return account.roles().stream().anyMatch(role);
    }

    private static String first(List<PlannedAccount> planned, Role role) {
        return planned.stream()
                .filter(account -> administers(account, role::equals))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private void show(String code, Set<Capacity> names) {
        var cell = cells.findByCode(code).orElseThrow().id();
        if (showings.latest(cell) == 0) {
            showingCell.show(
                    code,
                    new Showing(
                            true,
                            names.contains(Capacity.HEAD),
                            names.contains(Capacity.DEPUTY),
                            names.contains(Capacity.MEMBER),
                            names.contains(Capacity.INSPECTOR)),
                    0);
        }
    }

    private Actor actor(String name) {
        return accounts.findByName(name)
                .flatMap(account -> accounts.actor(account.id()))
                .orElseThrow();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return new ArrayList<>(found.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList());
        }
    }
}

package org.sungrid.launch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.sungrid.migrate.DatabaseSafety;
import org.sungrid.migrate.Migrating;
import org.sungrid.migrate.MigrationTarget;
import org.sungrid.migrate.UnsafeDatabase;

/**
 * Where the database is and how each of the three accounts gets in: the schema's owner, the admin, the portal.
 *
 * @param port the port of the embedded database; zero for one that was there before
 * @param url of the schema that holds everything
 * @param publicUrl of the schema of views
 */
record DatabaseAccess(
        int port,
        String url,
        String publicUrl,
        String publicSchema,
        List<String> hosts,
        Login owner,
        Login admin,
        Login portal) {
    /** One account. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    static DatabaseAccess embedded(int port, Secrets secrets) {
        return new DatabaseAccess(
                port,
                EmbeddedDatabase.url(port, EmbeddedDatabase.SCHEMA),
                EmbeddedDatabase.url(port, EmbeddedDatabase.PUBLIC_SCHEMA),
                EmbeddedDatabase.PUBLIC_SCHEMA,
                EmbeddedDatabase.HOSTS,
                new Login(EmbeddedDatabase.OWNER, secrets.get(Secrets.OWNER)),
                new Login(EmbeddedDatabase.ADMIN, secrets.get(Secrets.ADMIN)),
                new Login(EmbeddedDatabase.PORTAL, secrets.get(Secrets.PORTAL)));
    }

    /** A database that the operator runs; its address carries the operator's own options. */
    static DatabaseAccess own(Settings settings) {
        String url = settings.text("sungrid.database.url");
        String publicSchema = settings.text("sungrid.database.public.schema");
        return new DatabaseAccess(
                0,
                url,
                url.replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + publicSchema),
                publicSchema,
                List.of(settings.text("sungrid.database.hosts").split(",")),
                new Login(settings.text("sungrid.database.user"), settings.text("sungrid.database.password")),
                login(settings, "admin"),
                login(settings, "portal"));
    }

    private static Login login(Settings settings, String application) {
        String password = settings.applications().get("sungrid." + application + ".database.password");
        if (password == null) {
            throw new LaunchRefused(
                    "setting.missing", Settings.environmentName("sungrid." + application + ".database.password"), "…");
        }
        return new Login(
                settings.applications()
                        .getOrDefault("sungrid." + application + ".database.user", "sungrid_" + application),
                password);
    }

    /** Refuses a database that would lose what it confirmed, then migrates it and sets the grants. */
    void migrate() {
        MigrationTarget target = new MigrationTarget(
                url, owner.user(), owner.password(), publicSchema, accounts(admin), accounts(portal));
        try {
            DatabaseSafety.check(target);
            Words.say("migrating");
            Words.say("migrated", Migrating.migrate(target));
        } catch (UnsafeDatabase e) {
            throw new LaunchRefused("database.unsafe", e.getMessage());
        } catch (FlywayException e) {
            throw new LaunchRefused("migrate", e.getMessage().replaceAll("\\s+", " "));
        } catch (SQLException e) {
            throw new LaunchRefused("database.reach", url.replaceFirst("\\?.*", ""), e.getMessage());
        }
    }

    private List<String> accounts(Login login) {
        List<String> accounts = new ArrayList<>();
        hosts.forEach(host -> accounts.add(login.user() + "@" + host.strip()));
        return accounts;
    }

    /** Tells the applications their ways in. */
    void tell(Map<String, String> values) {
        values.put("sungrid.admin.database.url", url);
        values.put("sungrid.admin.database.user", admin.user());
        values.put("sungrid.admin.database.password", admin.password());
        values.put("sungrid.portal.database.url", publicUrl);
        values.put("sungrid.portal.database.user", portal.user());
        values.put("sungrid.portal.database.password", portal.password());
    }
}

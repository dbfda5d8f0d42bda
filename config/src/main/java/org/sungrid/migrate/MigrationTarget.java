package org.sungrid.migrate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The database to migrate and who may do what in it afterwards.
 *
 * @param url JDBC address of the schema that holds everything
 * @param user the owner of both schemas; must be allowed to grant
 * @param publicSchema the schema of views that the portal reads
 * @param adminAccounts accounts of the admin, as {@code name@host}
 * @param portalAccounts accounts of the portal, as {@code name@host}
 */
public record MigrationTarget(
        String url,
        String user,
        String password,
        String publicSchema,
        List<String> adminAccounts,
        List<String> portalAccounts) {
    /** These names stand in statements that take no parameters. */
    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}@[A-Za-z0-9.:%_/-]{1,255}");

    public MigrationTarget {
        if (!SCHEMA.matcher(publicSchema).matches()) {
            throw new IllegalArgumentException("Not a schema name: " + publicSchema);
        }
        for (List<String> accounts : List.of(adminAccounts, portalAccounts)) {
            for (String account : accounts) {
                if (!ACCOUNT.matcher(account).matches()) {
                    throw new IllegalArgumentException("Not an account like name@host: " + account);
                }
            }
        }
    }
}

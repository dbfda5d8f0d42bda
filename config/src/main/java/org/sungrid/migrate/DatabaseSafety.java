package org.sungrid.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.sungrid.database.Durability;

/** Looks whether a confirmed transaction survives the loss of power (F-40). */
public final class DatabaseSafety {
    private DatabaseSafety() {}

    /**
     * @throws UnsafeDatabase naming every unsafe setting
     * @throws SQLException when the database cannot be asked
     */
    public static void check(MigrationTarget target) throws SQLException, UnsafeDatabase {
        try (Connection connection = DriverManager.getConnection(target.url(), target.user(), target.password())) {
            List<String> wrong = Durability.unsafeSettings(connection);
            if (!wrong.isEmpty()) {
                throw new UnsafeDatabase(String.join(", ", wrong));
            }
        }
    }
}

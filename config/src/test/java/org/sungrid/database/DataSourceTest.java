package org.sungrid.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataSourceTest {

    @Test
    void portal_and_admin_differ_in_account_and_size_alone() throws IOException {
        assertThat(declared("portal").replace("sungrid.portal.", "sungrid.admin."))
                .isEqualTo(declared("admin"));
    }

    private static String declared(String application) throws IOException {
        var text = Files.readString(Path.of("..", application, "src/main/webapp/WEB-INF/web.xml"));
        return text.substring(text.indexOf("<data-source>"), text.indexOf("</data-source>"))
                .replaceAll("<max-pool-size>[0-9]+<", "<max-pool-size><");
    }
}

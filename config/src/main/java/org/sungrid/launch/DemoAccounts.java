package org.sungrid.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Who can sign in to the made-up bureau, read from the very file from which the bureau is made. */
final class DemoAccounts {
    /** One sign-in name and what it may do. */
    record DemoAccount(String name, List<String> roles) {}

    private DemoAccounts() {}

    /** Reads {@code bureau.json}; JSON is YAML. */
    static List<DemoAccount> in(Path demo) throws IOException {
        List<DemoAccount> accounts = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(demo.resolve("bureau.json"))) {
            Object bureau = new Load(LoadSettings.builder().build()).loadFromReader(in);
            if (bureau instanceof Map<?, ?> map && map.get("accounts") instanceof List<?> list) {
                for (Object entry : list) {
                    if (entry instanceof Map<?, ?> account && account.get("roles") instanceof List<?> roles) {
                        accounts.add(new DemoAccount(
                                String.valueOf(account.get("name")),
                                roles.stream().map(String::valueOf).toList()));
                    }
                }
            }
        } catch (YamlEngineException e) {
            throw new LaunchRefused("demo.damaged", demo.resolve("bureau.json"), e.getMessage());
        }
        return accounts;
    }
}

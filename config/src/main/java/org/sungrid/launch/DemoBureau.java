package org.sungrid.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.sungrid.text.Yaml;

/**
 * What a launcher needs to know of the made-up bureau, read from the very file from which the bureau is made.
 *
 * @param name what it is called in Chinese
 * @param nameEn in English
 * @param accounts who can sign in
 */
record DemoBureau(String name, String nameEn, List<DemoAccount> accounts) {

    private static final int MOST_CHARACTERS = 3 * 1024 * 1024;

    /** One sign-in name and what it may do. */
    record DemoAccount(String name, List<String> roles) {}

    /** Reads {@code bureau.json}; JSON is YAML. */
    static DemoBureau in(Path demo) throws IOException {
        Path file = demo.resolve("bureau.json");
        String json = Files.readString(file);
        try {
            if (new Load(Yaml.settings(json, MOST_CHARACTERS)).loadFromString(json) instanceof Map<?, ?> bureau
                    && bureau.get("name") instanceof String name
                    && bureau.get("nameEn") instanceof String nameEn) {
                return new DemoBureau(name, nameEn, accounts(bureau));
            }
            throw new LaunchRefused("demo.damaged", file, "name, nameEn");
        } catch (YamlEngineException e) {
            throw new LaunchRefused("demo.damaged", file, e.getMessage());
        }
    }

    private static List<DemoAccount> accounts(Map<?, ?> bureau) {
        List<DemoAccount> accounts = new ArrayList<>();
        if (bureau.get("accounts") instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> account && account.get("roles") instanceof List<?> roles) {
                    accounts.add(new DemoAccount(
                            String.valueOf(account.get("name")),
                            roles.stream().map(String::valueOf).toList()));
                }
            }
        }
        return accounts;
    }
}

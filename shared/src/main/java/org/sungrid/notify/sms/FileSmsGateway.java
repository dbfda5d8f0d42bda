package org.sungrid.notify.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.notify.Outcome;
import org.sungrid.notify.SettingsTrouble;

/**
 * For a trial: short messages go nowhere but into a file a day in the folder {@code sungrid.sms.folder}, a line of JSON
 * each. Not for a bureau at work, for numbers and codes stand there as they are.
 */
@ApplicationScoped
class FileSmsGateway implements SmsGateway {

    @Inject
    @ConfigProperty(name = "sungrid.sms.folder")
    private String folder;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void require() {
        boolean writable;
        try {
            Files.createDirectories(Path.of(folder));
            writable = Files.isWritable(Path.of(folder));
        } catch (IOException | RuntimeException none) {
            writable = false;
        }
        SettingsTrouble.unless(writable, "sungrid.sms.folder has to be a folder that can be written, not " + folder);
    }

    @Override
    public synchronized Outcome send(ShortMessage message) {
        var parts = Json.createArrayBuilder(message.parts());
        var line = Json.createObjectBuilder()
                        .add("at", clock.instant().toString())
                        .add("requestId", message.requestId())
                        .add("mobile", message.mobile())
                        .add("parts", parts)
                        .build()
                + "\n";
        try (var file = FileChannel.open(
                Path.of(folder).resolve("sms-" + LocalDate.now(clock) + ".jsonl"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
            return Outcome.sent();
        } catch (IOException full) {
            return Outcome.unreachable("sms-folder");
        }
    }
}

package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sungrid.grid.Person;
import org.sungrid.personal.HeldData.Rows;
import org.sungrid.text.Messages;
import org.sungrid.workbook.NewWorkbook;

/**
 * All that is held about a person as one ZIP: a workbook for people, in the reader's language, and the same as JSON for
 * programs, with days as ISO 8601 and moments in UTC.
 */
@ApplicationScoped
public class PersonalArchive {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final double WIDTH = 22;

    @Inject
    private HeldData data;

    @Inject
    private Clock clock;

    byte[] of(Person person, Messages messages) {
        var held = data.of(person);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("personal-data.xlsx"));
            write(person, held, messages, zip);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("personal-data.json"));
            zip.write(json(person, held).toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Person person, List<Rows> held, Messages messages, OutputStream out) throws IOException {
        var inner = new ByteArrayOutputStream();
        try (var book = new NewWorkbook(inner)) {
            book.explain(messages.text("personal.export.help"), help(person, held, messages));
            for (var rows : held) {
                var columns = rows.holding().columns().stream()
                        .map(column -> new NewWorkbook.Column(
                                column.label(messages),
                                "",
                                WIDTH,
                                column.form() == Column.Form.DAY ? NewWorkbook.Form.DAY : NewWorkbook.Form.TEXT,
                                List.of()))
                        .toList();
                try (var sheet = book.sheet(messages.text(rows.holding().labelKey()), columns, "")) {
                    for (var row : rows.rows()) {
                        sheet.row(told(rows.holding().columns(), row, messages));
                    }
                }
            }
        }
        inner.writeTo(out);
    }

    private String help(Person person, List<Rows> held, Messages messages) {
        var help = new StringBuilder(messages.text(
                "personal.export.help.text",
                person.getName(),
                person.getNumber(),
                MINUTE.format(clock.instant().atZone(clock.getZone()))));
        held.stream()
                .filter(Rows::cut)
                .forEach(rows -> help.append('\n')
                        .append(messages.text(
                                "personal.export.cut",
                                messages.text(rows.holding().labelKey()),
                                HeldData.MOST_ROWS)));
        return help.toString();
    }

    private List<Object> told(List<Column> columns, List<Object> row, Messages messages) {
        var told = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            told.add(row.get(i) == null ? null : told(columns.get(i), row.get(i), messages));
        }
        return told;
    }

    private Object told(Column column, Object value, Messages messages) {
        return switch (column.form()) {
            case MOMENT -> MINUTE.format(((Instant) value).atZone(clock.getZone()));
            case WORD -> word(column, value.toString(), messages);
            case YES_OR_NO -> messages.text((Boolean) value ? "personal.yes" : "personal.no");
            case NUMBER -> Math.toIntExact((Long) value);
            case TEXT, DAY, SEALED -> value;
        };
    }

    /** A word that nobody translates stays as the database has it. */
    private static String word(Column column, String code, Messages messages) {
        var key = column.words()
                + (code.matches("[A-Z_]+") ? code.toLowerCase(Locale.ROOT).replace('_', '-') : code);
        return messages.has(key)
                ? messages.text(key)
                : messages.has(column.words() + code) ? messages.text(column.words() + code) : code;
    }

    private JsonObject json(Person person, List<Rows> held) {
        var sections = Json.createObjectBuilder();
        var cut = Json.createArrayBuilder();
        for (var rows : held) {
            var section = Json.createArrayBuilder();
            rows.rows().forEach(row -> section.add(object(rows.holding().columns(), row)));
            sections.add(rows.holding().code(), section);
            if (rows.cut()) {
                cut.add(rows.holding().code());
            }
        }
        return Json.createObjectBuilder()
                .add("person", person.getNumber())
                .add("made_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .add("held", sections)
                .add("cut", cut)
                .build();
    }

    private static JsonObjectBuilder object(List<Column> columns, List<Object> row) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < columns.size(); i++) {
            var name = columns.get(i).name();
            var value = row.get(i);
            if (value == null) {
                object.addNull(name);
            } else if (value instanceof Boolean flag) {
                object.add(name, flag);
            } else if (value instanceof Long number) {
                object.add(name, number);
            } else {
                object.add(
                        name,
                        value instanceof LocalDate || value instanceof Instant ? value.toString() : (String) value);
            }
        }
        return object;
    }
}

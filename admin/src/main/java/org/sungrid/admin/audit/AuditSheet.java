package org.sungrid.admin.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.sungrid.audit.AuditRow;
import org.sungrid.text.Messages;
import org.sungrid.workbook.CellText;

/** Rows of the record as a table, written as they are read. No text of it passes for a formula (S-79). */
final class AuditSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final List<String> HEADINGS = List.of(
            "admin.audit.key",
            "admin.audit.at",
            "admin.audit.who",
            "admin.audit.act",
            "admin.audit.outcome",
            "admin.audit.kind",
            "admin.audit.subject",
            "admin.audit.detail",
            "admin.audit.node");
    /** By it a program knows that the table is in UTF-8. */
    private static final char MARK = '\uFEFF';

    private final Messages messages;
    private final SubjectNames names;
    private final ZoneId zone;

    /** @param zone in which moments are written */
    AuditSheet(Messages messages, SubjectNames names, ZoneId zone) {
        this.messages = messages;
        this.names = names;
        this.zone = zone;
    }

    /** As values between commas (RFC 4180). */
    void csv(Iterator<List<AuditRow>> rows, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        line(writer, headings());
        while (rows.hasNext()) {
            for (var values : read(rows.next())) {
                line(writer, values);
            }
        }
        writer.flush();
    }

    /** As a workbook of one sheet. */
    void workbook(Iterator<List<AuditRow>> rows, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Sungrid", "1.0")) {
            var sheet = book.newWorksheet(messages.text("admin.audit.name"));
            var headings = headings();
            for (int i = 0; i < headings.size(); i++) {
                sheet.inlineString(0, i, headings.get(i));
                sheet.style(0, i).bold().set();
            }
            sheet.freezePane(0, 1);
            int at = 1;
            while (rows.hasNext()) {
                for (var values : read(rows.next())) {
                    for (int i = 0; i < values.size(); i++) {
                        sheet.inlineString(at, i, values.get(i));
                    }
                    at++;
                }
                sheet.flush();
            }
            sheet.finish();
        }
    }

    private List<String> headings() {
        return HEADINGS.stream().map(messages::text).toList();
    }

    private List<List<String>> read(List<AuditRow> rows) {
        names.read(rows);
        return rows.stream().map(this::values).toList();
    }

    private List<String> values(AuditRow row) {
        return List.of(
                String.valueOf(row.id()),
                MOMENT.format(row.at().atZone(zone)),
                CellText.written(row.accountName()),
                messages.text("admin.act." + row.act()),
                messages.text("admin.audit.outcome." + row.outcome()),
                messages.text("admin.subject." + row.subjectKind()),
                CellText.written(names.of(row)),
                CellText.written(NotedDetail.in(messages, row)),
                CellText.written(row.node()));
    }

    private static void line(Writer writer, List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            writer.write(i == 0 ? "\"" : ",\"");
            writer.write(values.get(i).replace("\"", "\"\""));
            writer.write('"');
        }
        writer.write("\r\n");
    }
}

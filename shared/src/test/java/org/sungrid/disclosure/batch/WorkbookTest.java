package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.disclosure.batch.AnyWorkbook.read;
import static org.sungrid.disclosure.batch.AnyWorkbook.unzipped;
import static org.sungrid.disclosure.batch.AnyWorkbook.written;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.assertj.core.groups.Tuple;
import org.sungrid.disclosure.AnyContent;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.export.ExportedVersion;
import org.sungrid.disclosure.export.SheetPlan;
import org.sungrid.disclosure.export.WorkbookWriting;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** Workbooks: what is written is read back, under names of its own and as no formula. */
class WorkbookTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void any_contents_come_back_equal(@ForAll("contents") List<Content> contents, @ForAll Language language) {
        var versions = new ArrayList<ExportedVersion>();
        for (int i = 0; i < contents.size(); i++) {
            versions.add(new ExportedVersion("F-2026-000" + i, "F-2026-000" + i, i + 1, contents.get(i)));
        }
        var problems = new ArrayList<Problem>();
        var entries = read(written(versions, language), problems);
        assertThat(problems).isEmpty();
        assertThat(entries)
                .extracting(Entry::key, Entry::version, Entry::content)
                .containsExactlyInAnyOrderElementsOf(versions.stream()
                        .map(version -> Tuple.tuple(version.key(), version.ordinal(), version.content()))
                        .toList());
    }

    @Example
    void a_content_that_is_full_to_the_brim_comes_back_equal() {
        for (var kind : DisclosureKind.values()) {
            var content = AnyContent.brimming(kind);
            var problems = new ArrayList<Problem>();
            assertThat(WorkbookWriting.tooLong(content)).isEmpty();
            assertThat(read(written(List.of(new ExportedVersion("a", "a", 1, content)), Language.CHINESE), problems))
                    .extracting(Entry::content)
                    .containsExactly(content);
            assertThat(problems).isEmpty();
        }
    }

    @Example
    void sheets_and_columns_have_names_of_their_own_in_both_languages() {
        for (var language : Language.values()) {
            var messages = Messages.in(language);
            var sheets = new HashSet<String>();
            for (var kind : DisclosureKind.values()) {
                for (var plan : SheetPlan.of(kind)) {
                    assertThat(plan.name(messages))
                            .hasSizeLessThanOrEqualTo(31)
                            .doesNotContainPattern("[/\\\\?*\\[\\]:]");
                    assertThat(sheets.add(plan.name(messages)))
                            .as(plan.name(messages))
                            .isTrue();
                    assertThat(plan.columns().stream().map(column -> plan.label(column, messages)))
                            .as(plan.name(messages))
                            .doesNotHaveDuplicates();
                    plan.fields()
                            .forEach(field -> assertThat(
                                            field.words().stream().map(word -> messages.text(word.labelKey())))
                                    .doesNotHaveDuplicates());
                }
            }
        }
    }

    @Example
    @Tag("S-79")
    void an_exported_workbook_holds_no_formula_and_no_text_that_begins_like_one() throws IOException {
        var fee = AnyContent.brimming(DisclosureKind.FEE);
        for (var begin : List.of("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "＝1")) {
            var values = fee.own().with("item", begin).with("exemptions", begin + "\n=2");
            var content = org.sungrid.disclosure.Shape.of(DisclosureKind.FEE).content(fee.particulars(), values, begin);
            var bytes = written(List.of(new ExportedVersion("a", "a", 1, content)), Language.CHINESE);
            unzipped(bytes).forEach((name, part) -> {
                if (name.startsWith("xl/worksheets/")) {
                    assertThat(new String(part, StandardCharsets.UTF_8))
                            .doesNotContain("<f>")
                            .doesNotContainPattern("<t[^>]*>(?:[=+\\-@]|&#x(?:ff1d|ff0b|ff0d|ff20|9|d|a);)");
                }
            });
            assertThat(read(bytes, new ArrayList<>()))
                    .extracting(Entry::content)
                    .containsExactly(content);
        }
    }

    @Provide
    Arbitrary<List<Content>> contents() {
        return AnyContent.legible().list().ofMinSize(1).ofMaxSize(3);
    }
}

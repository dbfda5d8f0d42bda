package org.sungrid.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** A block of data in a page: whatever it holds, it ends where it should and says what was said. */
class DataBlockPropertyTest {

    @Property(tries = 2_000)
    @Tag("S-78")
    void no_text_leaves_its_block_and_each_comes_back_as_it_was(@ForAll("texts") String text) {
        var block = DataBlock.of(
                Json.createObjectBuilder().add("name", text).add(text, "value").build());

        assertThat(block).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        try (var reader = Json.createReader(new StringReader(block))) {
            var back = reader.readObject();
            assertThat(back.getString(text)).isEqualTo("value");
            if (!text.equals("name")) {
                assertThat(back.getString("name")).isEqualTo(text);
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var hostile = Arbitraries.of(
                "</script>",
                "</SCRIPT ",
                "<!--",
                "-->",
                "<script>",
                "]]>",
                "&lt;",
                "\\u003c",
                "\\",
                "\"",
                "'",
                "\u2028",
                "\u2029",
                "\u0000",
                "\n",
                "#{7*7}",
                "电梯",
                "\uFEFF",
                "\uD83C\uDF1E",
                "</");
        return Arbitraries.oneOf(
                        hostile, Arbitraries.strings().all().ofMaxLength(6).filter(DataBlockPropertyTest::isWhole))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    /** Half of a pair of signs is no text; nothing that was stored holds one. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}

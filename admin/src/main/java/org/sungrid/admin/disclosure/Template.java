package org.sungrid.admin.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sungrid.disclosure.DisclosureKind;

/**
 * With what the text of a new draft begins: the parts that readers look for in this kind, in Chinese as the text itself,
 * each with a mark where something is to be written. Nothing is released while a mark stands.
 */
final class Template {

    private Template() {}

    /** In Markdown; empty for a kind without one. */
    static String of(DisclosureKind kind) {
        try (var text = Template.class.getResourceAsStream("template-" + kind.code() + ".md")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

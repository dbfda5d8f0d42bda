package org.sungrid.admin.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.sungrid.disclosure.DisclosureKind;

/** The fields of each kind in the order in which people fill them in; rows of lists are apart. */
final class DraftFields {

    private static final List<String> FIRST = List.of("title");
    private static final List<String> FEE = List.of("item", "charge-unit", "amount", "exemptions");
    private static final List<String> LEGAL_DOCUMENT = List.of("rank", "history");
    private static final List<String> PARTICULARS = List.of(
            "index-number",
            "document-number",
            "issuer",
            "formed-on",
            "in-force-from",
            "in-force-until",
            "validity",
            "theme",
            "unit",
            "person");

    private DraftFields() {}

    static List<String> of(DisclosureKind kind) {
        var fields = new ArrayList<>(FIRST);
        fields.addAll(kind == DisclosureKind.FEE ? FEE : LEGAL_DOCUMENT);
        fields.addAll(PARTICULARS);
        fields.add("body");
        return List.copyOf(fields);
    }

    static List<String> rows(DisclosureKind kind) {
        return kind == DisclosureKind.FEE ? List.of("ladder", "basis") : List.of();
    }
}

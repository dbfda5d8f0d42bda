package org.sungrid.disclosure;

import java.util.List;
import java.util.Set;

/**
 * A procedure (办事流程) as those who go through it see it: what for, for whom, with what, by which steps within which
 * limits, on what basis, at what cost, where and when, and how to complain. Limits are working days (工作日).
 *
 * @param purpose what it is for
 * @param applicants who may apply, on what conditions
 * @param materials what an applicant brings
 * @param steps in their order
 * @param totalLimit within how many working days all is done (承诺时限), 0 on the spot
 * @param legalLimit within how many working days the law wants it done (法定时限), {@code null} when it sets none
 * @param result what the applicant gets
 * @param bases the documents and articles that it rests on
 * @param fees what is charged; none means free of charge
 * @param place where
 * @param hours when
 * @param complaints how to complain about how it was handled
 * @param body explanation in Markdown
 */
public record ProcedureContent(
        Particulars particulars,
        String purpose,
        String applicants,
        List<Material> materials,
        List<Step> steps,
        Integer totalLimit,
        Integer legalLimit,
        String result,
        List<Basis> bases,
        List<FeeLink> fees,
        String place,
        String hours,
        String complaints,
        String body)
        implements Content {

    /** Two years; no procedure of a bureau is promised to take longer. */
    private static final int MOST_DAYS = 500;

    static final Shape SHAPE = Shape.of(
            ProcedureContent::of,
            Set.of("unit", "person"),
            Field.lines("purpose", 2000).needed(),
            Field.lines("applicants", 2000).needed(),
            Field.rows(
                    "materials",
                    30,
                    Field.line("name", 200).needed(),
                    Field.line("form", 60),
                    Field.count("copies", 100),
                    Field.line("note", 300)),
            Field.rows(
                            "steps",
                            20,
                            Field.line("name", 40).needed(),
                            Field.cell("post"),
                            Field.count("limit", MOST_DAYS),
                            Field.lines("action", 500))
                    .needed(),
            Field.count("total-limit", MOST_DAYS).needed(),
            Field.count("legal-limit", MOST_DAYS),
            Field.line("result", 200),
            Basis.ROWS.needed(),
            Field.rows("fees", 10, Field.line("name", 200).needed(), Field.reference("disclosure", DisclosureKind.FEE)),
            Field.lines("place", 500).needed(),
            Field.lines("hours", 500).needed(),
            Field.lines("complaints", 1000).needed());

    public ProcedureContent {
        purpose = Texts.lines(purpose);
        applicants = Texts.lines(applicants);
        materials = materials == null ? List.of() : List.copyOf(materials);
        steps = steps == null ? List.of() : List.copyOf(steps);
        result = Texts.line(result);
        bases = bases == null ? List.of() : List.copyOf(bases);
        fees = fees == null ? List.of() : List.copyOf(fees);
        place = Texts.lines(place);
        hours = Texts.lines(hours);
        complaints = Texts.lines(complaints);
        body = Texts.lines(body);
    }

    private static ProcedureContent of(Particulars particulars, Values own, String body) {
        return new ProcedureContent(
                particulars,
                own.text("purpose"),
                own.text("applicants"),
                own.rows("materials").stream().map(Material::of).toList(),
                own.rows("steps").stream().map(Step::of).toList(),
                own.count("total-limit"),
                own.count("legal-limit"),
                own.text("result"),
                own.rows("basis").stream().map(Basis::of).toList(),
                own.rows("fees").stream().map(FeeLink::of).toList(),
                own.text("place"),
                own.text("hours"),
                own.text("complaints"),
                body);
    }

    @Override
    public Values own() {
        return Values.of(
                "purpose",
                purpose,
                "applicants",
                applicants,
                "materials",
                materials.stream().map(Material::values).toList(),
                "steps",
                steps.stream().map(Step::values).toList(),
                "total-limit",
                totalLimit,
                "legal-limit",
                legalLimit,
                "result",
                result,
                "basis",
                bases.stream().map(Basis::values).toList(),
                "fees",
                fees.stream().map(FeeLink::values).toList(),
                "place",
                place,
                "hours",
                hours,
                "complaints",
                complaints);
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.PROCEDURE;
    }
}

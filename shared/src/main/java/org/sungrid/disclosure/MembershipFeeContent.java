package org.sungrid.disclosure;

import java.util.List;
import java.util.Set;

/**
 * The dues of an association (会员费), with the four separations (四分离) of the association from the bureau: its
 * institution, its functions, its premises and its people.
 *
 * @param association who collects them
 * @param joining how to join and to leave, of one's own free will
 * @param dues what each class of members pays
 * @param exemptions who pays less or nothing
 * @param bases the documents and articles that it rests on
 * @param institution 机构分离
 * @param function 职能分离
 * @param premises 场所分离
 * @param personnel 人员分离
 * @param body explanation in Markdown
 */
public record MembershipFeeContent(
        Particulars particulars,
        String association,
        String joining,
        List<Due> dues,
        String exemptions,
        List<Basis> bases,
        String institution,
        String function,
        String premises,
        String personnel,
        String body)
        implements Content {

    static final Shape SHAPE = Shape.of(
            MembershipFeeContent::of,
            Set.of("in-force-from", "unit", "person"),
            Field.line("association", 200).needed(),
            Field.lines("joining", 2000).needed(),
            Field.rows(
                            "dues",
                            20,
                            Field.line("member", 100).needed(),
                            Field.yuan("amount").needed(),
                            Field.line("per", 60))
                    .needed(),
            Field.lines("exemptions", 4000),
            Basis.ROWS.needed(),
            Field.lines("separation-institution", 2000).needed(),
            Field.lines("separation-function", 2000).needed(),
            Field.lines("separation-premises", 2000).needed(),
            Field.lines("separation-personnel", 2000).needed());

    public MembershipFeeContent {
        association = Texts.line(association);
        joining = Texts.lines(joining);
        dues = dues == null ? List.of() : List.copyOf(dues);
        exemptions = Texts.lines(exemptions);
        bases = bases == null ? List.of() : List.copyOf(bases);
        institution = Texts.lines(institution);
        function = Texts.lines(function);
        premises = Texts.lines(premises);
        personnel = Texts.lines(personnel);
        body = Texts.lines(body);
    }

    private static MembershipFeeContent of(Particulars particulars, Values own, String body) {
        return new MembershipFeeContent(
                particulars,
                own.text("association"),
                own.text("joining"),
                own.rows("dues").stream().map(Due::of).toList(),
                own.text("exemptions"),
                own.rows("basis").stream().map(Basis::of).toList(),
                own.text("separation-institution"),
                own.text("separation-function"),
                own.text("separation-premises"),
                own.text("separation-personnel"),
                body);
    }

    @Override
    public Values own() {
        return Values.of(
                "association",
                association,
                "joining",
                joining,
                "dues",
                dues.stream().map(Due::values).toList(),
                "exemptions",
                exemptions,
                "basis",
                bases.stream().map(Basis::values).toList(),
                "separation-institution",
                institution,
                "separation-function",
                function,
                "separation-premises",
                premises,
                "separation-personnel",
                personnel);
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.MEMBERSHIP_FEE;
    }
}

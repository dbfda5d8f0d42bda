package org.sungrid.disclosure;

import java.util.List;

/**
 * What one version of a disclosure says. The form, the import, the review and the API all speak of this one value;
 * {@link ContentPolicy} says what may be stored and what may be released.
 */
public sealed interface Content
        permits FeeContent,
                MembershipFeeContent,
                ProcedureContent,
                PostDutiesContent,
                PowerContent,
                ReportContent,
                BulletinContent,
                NoticeContent,
                SupervisionResultContent,
                LegalDocumentContent {

    /** What every kind states about itself. */
    Particulars particulars();

    /** The text, in Markdown, with {@code \n} line ends; empty when there is none. */
    String body();

    /** What it says in the fields of its kind, by the names of {@link Shape#fields()}. */
    Values own();

    /** The fields of its kind that are told among its facts, as far as they are stated. */
    default List<Field> facts() {
        return Shape.of(kind()).facts().stream()
                .filter(field -> !own().isMissing(field.name()))
                .toList();
    }

    /** What it rests on; nothing for a kind that states no basis. */
    default List<Basis> bases() {
        return List.of();
    }

    /** Who pays less or nothing; empty for a kind that charges nothing. */
    default String exemptions() {
        return "";
    }

    /** The figures to be read at a glance; none for a kind without them. */
    default List<Figure> figures() {
        return List.of();
    }

    /** What was found; nothing for a kind that tells no findings. */
    default List<Finding> findings() {
        return List.of();
    }

    /** The same content, said to correct nothing: what it said of the version before is no news of this one. */
    default Content withoutCorrection() {
        var uncorrected =
                Particulars.of(particulars().values().with("correction", "").with("wrong-since", null));
        return Shape.of(kind()).content(uncorrected, own(), body());
    }

    /** The kind that this content belongs to. */
    DisclosureKind kind();
}

package org.sungrid.disclosure;

import java.util.List;
import java.util.Set;

/**
 * A power of the bureau as a row of its public list of powers (权力清单): on what it rests, who holds which part of it
 * (分权), within which limits (限权), by which procedure, and who watches (亮权).
 *
 * @param powerClass 行政许可, 行政处罚 and so on
 * @param bases the documents and articles that it rests on
 * @param holders who holds which part
 * @param limits conditions and bounds of its use
 * @param procedures by which it is used
 * @param supervision who watches and whom to tell
 * @param body explanation in Markdown
 */
public record PowerContent(
        Particulars particulars,
        PowerClass powerClass,
        List<Basis> bases,
        List<PowerHolder> holders,
        String limits,
        List<ProcedureLink> procedures,
        String supervision,
        String body)
        implements Content {

    static final Shape SHAPE = Shape.of(
                    PowerContent::of,
                    Set.of("in-force-from", "unit", "person"),
                    Field.word("power-class", PowerClass.values()),
                    Basis.ROWS.needed(),
                    Field.rows(
                                    "holders",
                                    12,
                                    Field.line("part", 100).needed(),
                                    Field.cell("post").needed())
                            .needed(),
                    Field.lines("limits", 2000).needed(),
                    Field.rows(
                            "procedures",
                            12,
                            Field.line("name", 200).needed(),
                            Field.reference("disclosure", DisclosureKind.PROCEDURE)),
                    Field.lines("supervision", 500).needed())
            .tellingAsFacts("power-class");

    public PowerContent {
        powerClass = powerClass == null ? PowerClass.LICENCE : powerClass;
        bases = bases == null ? List.of() : List.copyOf(bases);
        holders = holders == null ? List.of() : List.copyOf(holders);
        limits = Texts.lines(limits);
        procedures = procedures == null ? List.of() : List.copyOf(procedures);
        supervision = Texts.lines(supervision);
        body = Texts.lines(body);
    }

    private static PowerContent of(Particulars particulars, Values own, String body) {
        return new PowerContent(
                particulars,
                own.word("power-class"),
                own.rows("basis").stream().map(Basis::of).toList(),
                own.rows("holders").stream().map(PowerHolder::of).toList(),
                own.text("limits"),
                own.rows("procedures").stream().map(ProcedureLink::of).toList(),
                own.text("supervision"),
                body);
    }

    @Override
    public Values own() {
        return Values.of(
                "power-class",
                powerClass,
                "basis",
                bases.stream().map(Basis::values).toList(),
                "holders",
                holders.stream().map(PowerHolder::values).toList(),
                "limits",
                limits,
                "procedures",
                procedures.stream().map(ProcedureLink::values).toList(),
                "supervision",
                supervision);
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.POWER;
    }
}

package org.sungrid.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is disclosed. A kind never changes once a disclosure has its number, which begins with the kind's letter. The
 * order is that of the portal's pages.
 */
public enum DisclosureKind implements Coded {
    /** 收费四公开. */
    FEE("F"),
    /** 会员费, with its four separations. */
    MEMBERSHIP_FEE("M"),
    /** 办事流程. */
    PROCEDURE("P"),
    /** 岗位职责. */
    POST_DUTIES("D"),
    /** 报告, the social reports (社会报告) among them. */
    REPORT("R"),
    /** 简报. */
    BULLETIN("B"),
    /** 通知公告. */
    NOTICE("N"),
    /** 监督检查结果. */
    SUPERVISION_RESULT("S"),
    /** 法规文件. */
    LEGAL_DOCUMENT("L");

    private final String letter;

    DisclosureKind(String letter) {
        this.letter = letter;
    }

    /** With what the numbers of this kind begin. */
    public String letter() {
        return letter;
    }

    @Override
    public String labelKey() {
        return "disclosure.kind." + code();
    }

    /** The value whose {@link #code() code} this is, or nothing for an unknown word. */
    public static Optional<DisclosureKind> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}

package org.sungrid.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is disclosed. A kind never changes once a disclosure has its number, which begins with the kind's letter. The
 * order is that of the portal's pages.
 */
public enum DisclosureKind implements Coded {
    /** 收费四公开. */
    FEE("F", true),
    /** 会员费, with its four separations. */
    MEMBERSHIP_FEE("M", true),
    /** 办事流程. */
    PROCEDURE("P", true),
    /** 岗位职责. */
    POST_DUTIES("D", false),
    /** 权力事项: the list of powers (权力清单). */
    POWER("Q", true),
    /** 报告, the social reports (社会报告) among them. */
    REPORT("R", false),
    /** 简报. */
    BULLETIN("B", false),
    /** 通知公告. */
    NOTICE("N", false),
    /** 监督检查结果. */
    SUPERVISION_RESULT("S", false),
    /** 法规文件. */
    LEGAL_DOCUMENT("L", true);

    private final String letter;
    private final boolean binding;

    DisclosureKind(String letter, boolean binding) {
        this.letter = letter;
        this.binding = binding;
    }

    /** With what the numbers of this kind begin. */
    public String letter() {
        return letter;
    }

    /** Whether it binds anybody, so that a reader asks from when on and whether still. */
    public boolean isBinding() {
        return binding;
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

package org.sungrid.audit;

/**
 * Something that is wrong with the record.
 *
 * @param row the key of the row; 0 when it is about a link or a head alone
 * @param link the position of the link; 0 when the row is in none
 * @param detail what is told beside the kind: names and moments, in no language
 */
public record Finding(Kind kind, long row, long link, String detail) implements Comparable<Finding> {

    /** What can be wrong. */
    public enum Kind {
        /** The row does not say what it said when it was linked. */
        ROW_ALTERED("行 {row} 被改动", "row {row} was altered"),
        /** The row is in a link and no longer there. */
        ROW_DELETED("行 {row} 被删除", "row {row} was deleted"),
        /** The row was put in past the product. */
        ROW_INSERTED("行 {row} 是外部插入的", "row {row} was inserted past the product"),
        /** The row is a copy of one that was written once. */
        ROW_REPEATED("行 {row} 是另一行的复制", "row {row} is a copy of another"),
        /** The row says, unaltered, what was written for another place. */
        ROW_MOVED("行 {row} 的内容来自另一行", "row {row} holds what was written as another row"),
        /** The row was written under a key that was not given. */
        KEY_UNKNOWN("行 {row} 的密钥未提供", "the key of row {row} is not given"),
        /** The link's signature does not fit what it says. */
        LINK_FORGED("第 {link} 环的签名不符", "link {link} is forged: its signature does not fit"),
        /** The link does not name the one before it. */
        LINK_LOOSE("第 {link} 环没有接上前一环", "link {link} does not follow the one before it"),
        /** Between links, one is missing. */
        LINK_MISSING("缺少第 {link} 环", "link {link} is missing"),
        /** A head was told of a chain longer than this one: its end was cut off. */
        CHAIN_CUT("链尾被截断，第 {link} 环曾经存在", "the chain was cut short: link {link} existed"),
        /** A head names another link at this position: the chain was made anew. */
        CHAIN_REWRITTEN("第 {link} 环与导出的链头不符", "link {link} is not the one whose head was told"),
        /** A line in the folder of heads is no signed head. */
        HEAD_FORGED("导出的链头无效", "a head that was told is not genuine");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    /** What is wrong with which row or link, in Chinese. */
    public String chinese() {
        return filled(kind.chinese);
    }

    /** The same in English. */
    public String english() {
        return filled(kind.english);
    }

    /** The kind, and the numbers of row and link: nothing that a row says. */
    String where() {
        return kind + " row=" + row + " link=" + link;
    }

    /** In Chinese, then in English, in one line; whatever signs a forger put into the row. */
    public String told() {
        var told = chinese() + "  " + english() + (detail.isEmpty() ? "" : " (" + detail + ")");
        return told.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    private String filled(String words) {
        return words.replace("{row}", String.valueOf(row)).replace("{link}", String.valueOf(link));
    }

    /** By row, those about a row first; then by link. */
    @Override
    public int compareTo(Finding other) {
        int byRow = Long.compare(row == 0 ? Long.MAX_VALUE : row, other.row == 0 ? Long.MAX_VALUE : other.row);
        int byLink = byRow != 0 ? byRow : Long.compare(link, other.link);
        int byKind = byLink != 0 ? byLink : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : detail.compareTo(other.detail);
    }
}

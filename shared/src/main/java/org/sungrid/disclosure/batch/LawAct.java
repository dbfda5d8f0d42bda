package org.sungrid.disclosure.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sungrid.text.ChineseNumber;

/**
 * One event in the life of a law, as the lines under its title tell it: 2002年5月27日 中华人民共和国国务院令第354号公布.
 *
 * @param on its day
 * @param kind what happened
 * @param text what is said of it after the date
 */
record LawAct(LocalDate on, Kind kind, String text) {

    /** What happened to the law. */
    enum Kind {
        /** 通过, by a meeting. */
        PASSED,
        /** 批准, by a higher authority. */
        APPROVED,
        /** 公布, 发布, 印发. */
        ISSUED,
        /** 修正, 修订: this act made the wording that follows. */
        AMENDED,
        /** 施行: begins to apply on that day. */
        IN_FORCE,
        /** A date of which nothing is said. */
        OTHER
    }

    private static final Pattern DATE = Pattern.compile(ChineseDate.PATTERN);
    private static final Pattern QUOTED = Pattern.compile("《[^》]*》");
    private static final String NUMBER = "[" + ChineseNumber.CHARACTERS + "]{1,12}";

    /** One decree or several signed together: 国家教育委员会令第8号、国家体育运动委员会令第11号. */
    private static final Pattern DECREE = Pattern.compile(
            "^\\p{IsHan}[\\p{IsHan}、]{0,80}?令第" + NUMBER + "号(?:、\\p{IsHan}[\\p{IsHan}、]{0,80}?令第" + NUMBER + "号)*");

    private static final Pattern DECREE_NUMBER = Pattern.compile("令第" + NUMBER + "号");
    private static final Pattern CONGRESS = Pattern.compile("第" + NUMBER + "届(全国人民代表大会(?:常务委员会)?)第" + NUMBER + "次会议");
    private static final Pattern DECISION = Pattern.compile("^(国务院(?:、中央军事委员会)?)?《(?:(国务院(?:、中央军事委员会)?)关于|关于)");
    private static final Pattern ISSUED_BY =
            Pattern.compile("^(?:由)?(\\p{IsHan}[\\p{IsHan}、]{1,80}?)(?:修正|修订)?(?:联合)?(?:公布|发布|印发|颁布)");

    /** The events that the lines tell, in their order. A line without a date continues the one before it. */
    static List<LawAct> of(List<String> lines) {
        var told = new ArrayList<StringBuilder>();
        for (String line : lines) {
            String plain = plain(line);
            Matcher date = DATE.matcher(plain);
            int from = 0;
            while (date.find()) {
                add(told, plain.substring(from, date.start()));
                told.add(new StringBuilder());
                from = date.start();
            }
            add(told, plain.substring(from));
        }
        return told.stream().flatMap(text -> act(text.toString()).stream()).toList();
    }

    private static void add(List<StringBuilder> told, String text) {
        String stripped = text.strip();
        // What stands before the first date belongs to no event.
        if (stripped.isEmpty() || told.isEmpty()) {
            return;
        }
        StringBuilder last = told.get(told.size() - 1);
        if (!last.isEmpty()) {
            last.append('、');
        }
        last.append(stripped);
    }

    /** White space becomes one space; brackets around the whole line and a lost closing one go. */
    private static String plain(String line) {
        return line.replaceAll("[\\s\\u3000]+", " ").replaceAll("^[ (（]+|[ )）]+$", "");
    }

    private static Optional<LawAct> act(String told) {
        Matcher date = DATE.matcher(told);
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        String text = told.substring(date.end()).replaceAll("^[、 ]+| *根据$", "");
        return ChineseDate.of(date, 1).map(on -> new LawAct(on, kind(text), text));
    }

    private static Kind kind(String text) {
        String words = QUOTED.matcher(text).replaceAll("");
        if (words.matches("起?(?:施行|执行|实施|生效).*")) {
            return Kind.IN_FORCE;
        }
        boolean byMeeting = words.contains("常务会议") || words.contains("室务会议");
        if (byMeeting && words.contains("通过")) {
            return Kind.PASSED;
        }
        if (words.contains("修正") || words.contains("修订")) {
            return Kind.AMENDED;
        }
        if (words.matches(".*(?:公布|发布|印发|颁布).*") || DECREE_NUMBER.matcher(words).find()) {
            return Kind.ISSUED;
        }
        if (words.contains("通过")) {
            return Kind.PASSED;
        }
        return words.contains("批准") ? Kind.APPROVED : Kind.OTHER;
    }

    /** Whether the law is from the day of this event on: 公布 or 发布 of the law itself. */
    boolean promulgates() {
        return kind == Kind.ISSUED;
    }

    /** 发文字号, where the event states it. */
    Optional<String> documentNumber() {
        Matcher decree = DECREE.matcher(text);
        return decree.find() ? Optional.of(decree.group()) : Optional.empty();
    }

    /** 发布机构, where the event states it: whoever issued, not whoever only approved or met. */
    Optional<String> issuer() {
        Matcher congress = CONGRESS.matcher(text);
        if (congress.find()) {
            return Optional.of(congress.group(1));
        }
        Optional<String> decree = documentNumber();
        if (decree.isPresent()) {
            return Optional.of(withoutState(DECREE_NUMBER.matcher(decree.get()).replaceAll("")));
        }
        Matcher decision = DECISION.matcher(text);
        if (kind == Kind.AMENDED && decision.find()) {
            return Optional.ofNullable(decision.group(2) == null ? decision.group(1) : decision.group(2));
        }
        Matcher issued = ISSUED_BY.matcher(text);
        return issued.find() ? Optional.of(withoutState(issued.group(1))) : Optional.empty();
    }

    private static String withoutState(String issuer) {
        return issuer.replace("中华人民共和国", "");
    }
}

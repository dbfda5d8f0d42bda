package org.sungrid.disclosure.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Since when a law says that it applies: 本条例自2026年1月1日起施行, or 自公布之日起施行. */
final class LawStart {

    private static final String SUBJECT = "本(?:法|条例|办法|规定|细则|规则|暂行规定|暂行条例|暂行办法|实施细则|实施条例|方案|命令|规范)";
    private static final String APPLIES = "(?:正式)?(?:施行|实施|执行|实行|生效)";
    private static final Pattern FROM_DAY = ChineseDate.compile(SUBJECT + "自\\s?", "\\s?起" + APPLIES);
    private static final Pattern FROM_PROMULGATION = Pattern.compile(SUBJECT + "自(?:公布|发布|颁布)之日起?" + APPLIES);
    private static final Pattern HISTORY_FROM_PROMULGATION = Pattern.compile("自?(?:公布|发布|颁布)之日起?" + APPLIES);

    private final Set<LocalDate> days = new TreeSet<>();
    private boolean fromPromulgation;
    private boolean unreadable;

    private LawStart() {}

    static LawStart of(String body, List<String> history) {
        var start = new LawStart();
        Matcher day = FROM_DAY.matcher(body);
        while (day.find()) {
            ChineseDate.of(day, 1).ifPresentOrElse(start.days::add, () -> start.unreadable = true);
        }
        start.fromPromulgation = FROM_PROMULGATION.matcher(body).find()
                || history.stream()
                        .anyMatch(
                                line -> HISTORY_FROM_PROMULGATION.matcher(line).find());
        return start;
    }

    /** A day that is stated elsewhere. */
    void on(LocalDate day) {
        days.add(day);
    }

    /** Whether the law says several things, or one that cannot be. */
    boolean isUnclear() {
        return unreadable || days.size() + (fromPromulgation ? 1 : 0) > 1;
    }

    boolean fromPromulgation() {
        return fromPromulgation;
    }

    /** The day, {@code null} when none is stated. */
    LocalDate day() {
        return days.isEmpty() ? null : days.iterator().next();
    }
}

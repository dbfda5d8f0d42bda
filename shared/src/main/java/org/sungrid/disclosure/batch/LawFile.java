package org.sungrid.disclosure.batch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sungrid.disclosure.LegalDocumentContent;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Rank;
import org.sungrid.text.ChineseNumber;

/**
 * A law as collections of laws keep it: no front matter, but a title, the lines that tell how the law was passed, issued
 * and amended, a comment that ends them, and the text. What the lines state is taken over; what they do not state stays
 * not stated. A file name like 行政法规-直销管理条例(2017-03-01) states the rank and the day of this wording.
 */
final class LawFile {

    private static final String END_OF_HISTORY = "<!-- INFO END -->";

    /** Category, name and date of a file name; category and date may be missing. */
    private static final Pattern NAME = Pattern.compile(
            "^(?:(经济法|行政法|社会法|刑法|民法商法|宪法|宪法相关法|诉讼与非诉讼程序法|行政法规|部门规章|地方性法规)-)?(.+?)(?:[(（](\\d{4}-\\d{2}-\\d{2})[)）])?$");

    /** A number like 劳部发〔1994〕489号 on a line of its own. */
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("^\\p{IsHan}{1,12}[〔\\[(（]\\d{4}[〕\\])）]\\d{1,5}号$");

    private static final Pattern NUMBERED =
            Pattern.compile("^(?:#+ *)?第([" + ChineseNumber.CHARACTERS + "]{1,12})(章|条)(?=[\\s\\u3000])");

    private static final Pattern CENTRAL = Pattern.compile("国务院(?!有关)|政务院|中央军委|中央军事委员会|中共中央");
    private static final Pattern NOT_IN_KEY = Pattern.compile("[\\s\\u3000《》〈〉<>]|中华人民共和国");

    private final TextFile file;
    private final List<Problem> problems;
    private final List<String> history = new ArrayList<>();
    private String title = "";
    private int titleLine;
    private int historyLine;
    private String body = "";

    private LawFile(TextFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads the file, or says in the list why it is no law. */
    static Optional<Entry> read(TextFile file, List<Problem> problems) {
        return new LawFile(file, problems).read();
    }

    /** The name by which versions of one law find each other: without 中华人民共和国, white space and title marks. */
    static String key(String name) {
        return NOT_IN_KEY
                .matcher(name.replace('(', '（').replace(')', '）').toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private Optional<Entry> read() {
        String[] lines = file.text().split("\n", -1);
        int first = 0;
        while (first < lines.length && lines[first].isBlank()) {
            first++;
        }
        if (first == lines.length || !lines[first].startsWith("# ")) {
            problems.add(
                    Problem.error(file.path(), Math.min(first, lines.length - 1) + 1, "disclosure.import.no-title"));
            return Optional.empty();
        }
        titleLine = first + 1;
        title = lines[first].substring(2).strip();
        split(lines, first + 1);
        Matcher name = NAME.matcher(stem(file.path()));
        boolean named = name.matches();
        if (named && !key(name.group(2)).equals(key(title))) {
            warn(titleLine, "title-differs", title, name.group(2));
        }
        List<LawAct> acts = LawAct.of(history);
        LocalDate formedOn = formedOn(acts, named ? date(name.group(3)) : null);
        List<LawAct> makers = makers(acts, formedOn);
        var particulars = new Particulars(
                title,
                "",
                documentNumber(makers),
                issuer(makers, acts),
                formedOn,
                inForceFrom(acts, makers, formedOn),
                null,
                null,
                null,
                "",
                "",
                "",
                null);
        Rank rank = rank(named ? name.group(1) : null, acts);
        var content = new LegalDocumentContent(particulars, rank, String.join("\n", history), body);
        return Optional.of(
                new Entry(key(title), null, content, file.path(), field -> Spot.line(file.path(), titleLine)));
    }

    /** What stands before the comment is history; without the comment everything is text. */
    private void split(String[] lines, int from) {
        int end = from;
        while (end < lines.length && !lines[end].strip().equals(END_OF_HISTORY)) {
            end++;
        }
        boolean told = end < lines.length;
        for (int i = from; told && i < end; i++) {
            if (!lines[i].isBlank()) {
                historyLine = historyLine == 0 ? i + 1 : historyLine;
                history.add(lines[i].strip().replaceAll("^[\\s\\u3000]+|[\\s\\u3000]+$", ""));
            }
        }
        int bodyStart = told ? end + 1 : from;
        body = String.join("\n", List.of(lines).subList(bodyStart, lines.length));
        warnOfGaps(bodyStart + 1);
    }

    /**
     * 成文日期. The day in the file name counts where the text bears it out, and where it is later than all that the text
     * tells, for then the text's history ends early (it often omits the last amendment). A day before the last event
     * that the text tells is a slip in the name: the text wins. Whenever the two differ the reader of the report is told.
     */
    private LocalDate formedOn(List<LawAct> acts, LocalDate named) {
        LocalDate told = acts.stream()
                .filter(act -> act.kind() != LawAct.Kind.IN_FORCE)
                .map(LawAct::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int line = historyLine == 0 ? titleLine : historyLine;
        if (told == null && named == null) {
            warn(line, "no-date");
        } else if (told == null) {
            warn(line, "date-only-in-name", named);
        } else if (named != null && named.isAfter(told)) {
            warn(line, "history-ends-early", named, told);
        } else if (named != null && named.isBefore(told)) {
            warn(line, "date-before-history", named, told);
        }
        return told == null || (named != null && named.isAfter(told)) ? named : told;
    }

    /** The events that made this wording: those of its day. None when the history ends early. */
    private static List<LawAct> makers(List<LawAct> acts, LocalDate formedOn) {
        return acts.stream()
                .filter(act -> act.kind() != LawAct.Kind.IN_FORCE && act.on().equals(formedOn))
                .toList();
    }

    private String documentNumber(List<LawAct> makers) {
        return makers.stream()
                .flatMap(act -> act.documentNumber().stream())
                .findFirst()
                .or(() -> makers.isEmpty()
                        ? Optional.empty()
                        : history.stream()
                                .filter(line -> DOCUMENT_NUMBER.matcher(line).matches())
                                .findFirst())
                .orElse("");
    }

    /** Who issued this wording, or, where that is not told, who first issued the law. */
    private static String issuer(List<LawAct> makers, List<LawAct> acts) {
        return makers.stream()
                .flatMap(act -> act.issuer().stream())
                .findFirst()
                .or(() -> acts.stream().flatMap(act -> act.issuer().stream()).findFirst())
                .orElse("");
    }

    /**
     * 施行日期 of this wording. An amended law keeps the article that says since when its first wording applied: a day
     * before this wording was made is therefore none of its own, and is left out.
     */
    private LocalDate inForceFrom(List<LawAct> acts, List<LawAct> makers, LocalDate formedOn) {
        var stated = LawStart.of(body, history);
        acts.stream().filter(act -> act.kind() == LawAct.Kind.IN_FORCE).forEach(act -> stated.on(act.on()));
        if (stated.isUnclear()) {
            warn(titleLine, "in-force-unclear");
            return null;
        }
        LocalDate start = stated.fromPromulgation()
                ? makers.stream()
                        .filter(LawAct::promulgates)
                        .map(LawAct::on)
                        .findFirst()
                        .orElse(null)
                : stated.day();
        return start == null || formedOn == null || start.isBefore(formedOn) ? null : start;
    }

    private Rank rank(String category, List<LawAct> acts) {
        if (category == null) {
            return Rank.NOT_STATED;
        }
        return switch (category) {
            case "部门规章" -> Rank.DEPARTMENTAL_RULE;
            case "地方性法规" -> Rank.LOCAL_REGULATION;
            case "行政法规" -> {
                boolean doubtful = namesMakers(acts)
                        && history.stream()
                                .noneMatch(line -> CENTRAL.matcher(line).find());
                if (doubtful) {
                    warn(titleLine, "rank-doubtful");
                }
                yield doubtful ? Rank.NOT_STATED : Rank.ADMINISTRATIVE_REGULATION;
            }
            default -> Rank.LAW;
        };
    }

    /** The file name's word for the rank is not taken where the text names makers and the State Council is none of them. */
    private boolean namesMakers(List<LawAct> acts) {
        return acts.stream().anyMatch(act -> act.issuer().isPresent() || act.kind() == LawAct.Kind.PASSED)
                || history.stream()
                        .anyMatch(line -> DOCUMENT_NUMBER.matcher(line).matches());
    }

    /** Chapters and articles count on by one; where they do not, part of the text is probably missing. */
    private void warnOfGaps(int bodyLine) {
        int chapter = 0;
        int article = 0;
        int line = bodyLine;
        for (String text : body.split("\n", -1)) {
            Matcher number = NUMBERED.matcher(text);
            if (number.find()) {
                boolean isChapter = number.group(2).equals("章");
                int previous = isChapter ? chapter : article;
                int next = ChineseNumber.parse(number.group(1)).orElse(previous);
                // An annex may begin again at one.
                if (next > previous + 1) {
                    warn(line, "numbers-missing", number.group(2), previous, next);
                }
                chapter = isChapter ? next : chapter;
                article = isChapter ? article : next;
            }
            line++;
        }
    }

    private void warn(int line, String reason, Object... args) {
        problems.add(Problem.warning(file.path(), line, "disclosure.import." + reason, args));
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - (name.toLowerCase(Locale.ROOT).endsWith(".md") ? 3 : 0));
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}

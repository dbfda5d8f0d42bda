package org.sungrid.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.sungrid.file.Packing;
import org.sungrid.refusal.Refusal;

/**
 * A workbook (.xlsx) taken apart with limits on everything that a hostile or unlucky one could make large: its sheets with
 * what stands in their cells. Formulas are told as such and never worked out, links lead nowhere.
 */
public record WorkbookFile(List<Sheet> sheets) {

    /** Bytes of all parts unpacked. */
    public static final long MOST_UNPACKED_BYTES = 32L * 1024 * 1024;

    /** Characters of a text that cells share: none that a spreadsheet can hold is longer, escapes included. */
    private static final int LONGEST_TEXT = 8 * 32_767;

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_SHEETS = 100;
    /** Rows of one sheet with something in them, headings included. */
    public static final int MOST_ROWS = 20_000;
    /** Cells of all sheets with something in them. */
    public static final int MOST_CELLS = 400_000;

    /** Columns of the widest sheet, and room for notes beside them. */
    private static final int MOST_COLUMNS = 200;

    /** Cells that are alike pack to a fiftieth; a bomb to a thousandth. */
    private static final int LARGEST_RATIO = 200;

    /** Below this nothing is large, however tightly it is packed. */
    private static final int ANY_RATIO_BYTES = 1024 * 1024;

    /** Digits that a sheet keeps; what follows is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?");
    private static final int HIGHEST_EXPONENT = 100;
    private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);
    private static final LocalDate COUNTED_FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = new BigDecimal("2958465");

    /** What stands in a cell. */
    public enum Type {
        TEXT,
        NUMBER,
        DAY,
        /** A part shown as per cent. */
        PERCENT,
        FORMULA,
        ERROR
    }

    /** @param text as it is written; of a number its digits, of a day like 2026-01-31 */
    public record Cell(Type type, String text) {}

    /** @param cells by column, counted from 0, those with something in them */
    public record Row(int number, SortedMap<Integer, Cell> cells) {}

    public record Sheet(String name, List<Row> rows) {}

    /** Whether a file is called like one. */
    public static boolean isOne(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Takes it apart. @throws UnreadableWorkbook when that cannot be, with the reason */
    public static WorkbookFile read(byte[] bytes) throws UnreadableWorkbook {
        try {
            if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
                throw new Unreadable("old");
            }
            if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
                throw new Unreadable("damaged");
            }
            if (Packing.entries(bytes) > MOST_ENTRIES) {
                throw new Unreadable("large");
            }
            try (var zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setCharset(StandardCharsets.UTF_8)
                    .get()) {
                return new WorkbookFile(new Reading(zip).sheets());
            }
        } catch (Unreadable e) {
            throw new UnreadableWorkbook(
                    Refusal.whole("workbook.refusal." + e.getMessage(), MOST_UNPACKED_BYTES / 1024 / 1024));
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            // Whatever a damaged archive or part trips over, in the unpacking or in the reading of XML.
            throw new UnreadableWorkbook(Refusal.whole("workbook.refusal.damaged"));
        }
    }

    /** How a spreadsheet calls a column, counted from 0: A, B … AA. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /** Why it is not read, by the end of the message's key. */
    private static final class Unreadable extends RuntimeException {
        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }

    private static final class Reading {

        private final ZipFile zip;
        private final List<String> strings = new ArrayList<>();
        private final List<String> formats = new ArrayList<>();
        private LocalDate countedFrom = COUNTED_FROM;
        private long unpacked;
        private int cells;

        /** Characters of all cells: many may point to one text. */
        private long told;

        Reading(ZipFile zip) {
            this.zip = zip;
        }

        List<Sheet> sheets() throws IOException, XMLStreamException {
            var entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new Unreadable("macro");
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Unreadable("encrypted");
                }
            }
            var book = related("", "officeDocument").stream().findFirst().orElse("xl/workbook.xml");
            var parts = relations(book);
            for (var shared : related(book, "sharedStrings")) {
                readStrings(part(shared));
            }
            for (var styles : related(book, "styles")) {
                readFormats(part(styles));
            }
            var named = new LinkedHashMap<String, String>();
            try (var xml = new SheetXml(part(book))) {
                for (var element = xml.next(); element.isPresent(); element = xml.next()) {
                    if (element.get().equals("workbookPr") && isTrue(xml.attribute("date1904"))) {
                        countedFrom = COUNTED_FROM_1904;
                    } else if (element.get().equals("sheet") && parts.containsKey(xml.attribute("id"))) {
                        named.putIfAbsent(xml.attribute("id"), xml.attribute("name"));
                    }
                }
            }
            if (named.size() > MOST_SHEETS) {
                throw new Unreadable("large");
            }
            var sheets = new ArrayList<Sheet>();
            for (var sheet : named.entrySet()) {
                var target = parts.get(sheet.getKey());
                if (target.type().endsWith("/worksheet")) {
                    sheets.add(new Sheet(sheet.getValue(), rows(part(target.path()))));
                }
            }
            if (sheets.isEmpty()) {
                throw new Unreadable("damaged");
            }
            return sheets;
        }

        private record Relation(String type, String path) {}

        private List<String> related(String part, String type) throws IOException, XMLStreamException {
            return relations(part).values().stream()
                    .filter(relation -> relation.type().endsWith("/" + type))
                    .map(Relation::path)
                    .limit(1)
                    .toList();
        }

        private Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
            int folder = part.lastIndexOf('/') + 1;
            var relations = new LinkedHashMap<String, Relation>();
            var name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
            try (var xml = new SheetXml(part(name))) {
                for (var element = xml.next(); element.isPresent(); element = xml.next()) {
                    if (element.get().equals("Relationship")
                            && !xml.attribute("TargetMode").equals("External")) {
                        var target = xml.attribute("Target");
                        relations.put(
                                xml.attribute("Id"),
                                new Relation(
                                        xml.attribute("Type"),
                                        target.startsWith("/")
                                                ? target.substring(1)
                                                : part.substring(0, folder) + target));
                    }
                }
            }
            return relations;
        }

        /** The bytes of a part, within what is left of the limit. */
        private byte[] part(String name) throws IOException {
            var entry = zip.getEntry(name);
            if (entry == null || !Packing.isUsual(entry) || !zip.canReadEntryData(entry)) {
                throw new Unreadable("damaged");
            }
            byte[] bytes;
            try (var in = zip.getInputStream(entry)) {
                bytes = in.readNBytes((int) (MOST_UNPACKED_BYTES - unpacked) + 1);
            }
            unpacked += bytes.length;
            boolean tight = bytes.length > ANY_RATIO_BYTES
                    && bytes.length / Math.max(1, entry.getCompressedSize()) > LARGEST_RATIO;
            if (tight || unpacked > MOST_UNPACKED_BYTES) {
                throw new Unreadable("bomb");
            }
            return bytes;
        }

        private void readStrings(byte[] part) throws XMLStreamException {
            try (var xml = new SheetXml(part)) {
                for (var element = xml.next(); element.isPresent(); element = xml.next()) {
                    if (element.get().equals("si")) {
                        strings.add(xml.texts().getOrDefault("t", ""));
                        if (strings.size() > MOST_CELLS
                                || strings.get(strings.size() - 1).length() > LONGEST_TEXT) {
                            throw new Unreadable("large");
                        }
                    }
                }
            }
        }

        /** The format of each style's numbers: a number of a built-in one, or the format itself. */
        private void readFormats(byte[] part) throws XMLStreamException {
            var own = new HashMap<String, String>();
            boolean styles = false;
            try (var xml = new SheetXml(part)) {
                for (var element = xml.next(); element.isPresent(); element = xml.next()) {
                    if (xml.depth() == 2) {
                        styles = element.get().equals("cellXfs");
                    } else if (element.get().equals("numFmt")) {
                        own.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                    } else if (element.get().equals("xf") && styles) {
                        var id = xml.attribute("numFmtId");
                        formats.add(own.getOrDefault(id, id));
                        if (formats.size() > MOST_CELLS) {
                            throw new Unreadable("large");
                        }
                    }
                }
            }
        }

        private List<Row> rows(byte[] part) throws XMLStreamException {
            var rows = new ArrayList<Row>();
            int number = 0;
            int column = -1;
            int seen = 0;
            SortedMap<Integer, Cell> row = new TreeMap<>();
            try (var xml = new SheetXml(part)) {
                for (var element = xml.next(); element.isPresent(); element = xml.next()) {
                    if (element.get().equals("row")) {
                        var told = xml.attribute("r");
                        int next = told.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(told) : number + 1;
                        if (next <= number || ++seen > MOST_CELLS) {
                            throw new Unreadable(next <= number ? "damaged" : "large");
                        }
                        number = next;
                        column = -1;
                        row = new TreeMap<>();
                    } else if (element.get().equals("c") && number > 0) {
                        var address = ADDRESS.matcher(xml.attribute("r"));
                        column = address.matches() ? column(address.group(1)) : column + 1;
                        var cell = cell(xml);
                        if (cell.isPresent()) {
                            told += cell.get().text().length();
                            if (column >= MOST_COLUMNS || ++cells > MOST_CELLS || told > MOST_UNPACKED_BYTES) {
                                throw new Unreadable("large");
                            }
                            if (row.isEmpty()) {
                                rows.add(new Row(number, row));
                            }
                            row.put(column, cell.get());
                            if (rows.size() > MOST_ROWS) {
                                throw new Unreadable("large");
                            }
                        }
                    }
                }
            }
            return rows;
        }

        private Optional<Cell> cell(SheetXml xml) throws XMLStreamException {
            var type = xml.attribute("t");
            var style = xml.attribute("s");
            var texts = xml.texts();
            if (texts.containsKey("f")) {
                return Optional.of(new Cell(Type.FORMULA, ""));
            }
            var value = texts.getOrDefault(type.equals("inlineStr") ? "t" : "v", "");
            if (value.isBlank()) {
                return Optional.empty();
            }
            return switch (type) {
                case "e" -> Optional.of(new Cell(Type.ERROR, value.strip()));
                case "b" -> Optional.of(new Cell(Type.TEXT, isTrue(value) ? "true" : "false"));
                case "s" -> shared(value.strip());
                case "str", "inlineStr" -> Optional.of(new Cell(Type.TEXT, value));
                case "d" -> Optional.of(new Cell(Type.DAY, value.strip().replaceFirst("T.*", "")));
                default -> Optional.of(number(value.strip(), style));
            };
        }

        private Optional<Cell> shared(String index) {
            if (!index.matches("[0-9]{1,7}") || Integer.parseInt(index) >= strings.size()) {
                throw new Unreadable("damaged");
            }
            var text = strings.get(Integer.parseInt(index));
            return text.isBlank() ? Optional.empty() : Optional.of(new Cell(Type.TEXT, text));
        }

        private Cell number(String written, String style) {
            if (!NUMBER.matcher(written).matches()) {
                throw new Unreadable("damaged");
            }
            var number = new BigDecimal(written).round(DIGITS);
            if (Math.abs(number.scale()) > HIGHEST_EXPONENT) {
                return new Cell(Type.TEXT, written);
            }
            var format = style.matches("[0-9]{1,6}") && Integer.parseInt(style) < formats.size()
                    ? formats.get(Integer.parseInt(style))
                    : "0";
            if (isDay(format) && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
                return new Cell(
                        Type.DAY, countedFrom.plusDays(number.longValue()).toString());
            }
            return new Cell(isPercent(format) ? Type.PERCENT : Type.NUMBER, plain(number));
        }

        private static String plain(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }

        private static boolean isPercent(String format) {
            return format.equals("9") || format.equals("10") || bare(format).contains("%");
        }

        /** Built-in days, those of Chinese programs among them, or a format with a year, month or day in it. */
        private static boolean isDay(String format) {
            if (format.matches("[0-9]{1,3}")) {
                int id = Integer.parseInt(format);
                return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
            }
            return bare(format).matches("(?s).*[yYdD年月日].*");
        }

        /** A format without what is only written out. */
        private static String bare(String format) {
            return format.length() > 255 ? "" : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "");
        }

        private static boolean isTrue(String value) {
            return value.strip().equals("1") || value.strip().equals("true");
        }

        private static int column(String letters) {
            int column = 0;
            for (char letter : letters.toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            return column - 1;
        }
    }
}

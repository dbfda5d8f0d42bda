package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookSheet;

/**
 * A bureau of 1,000 cells, 10,000 people and 11,000 posts, always the same one, as the rows of a workbook. Names are put
 * together from common characters; nobody is meant.
 */
final class LargeBureau {

    static final int UNITS = 60;
    static final int CELLS = 1_000;
    static final int PEOPLE = 10_000;
    static final int POSTS = 11_000;
    static final int SUPERVISORS = 200;
    static final int BODIES = 40;
    static final int MEMBERS = 600;
    static final int LIAISONS = 940;

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final String FAMILIES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String NAMES = "安邦成达恩芳光海嘉佳建江锦静军俊康兰丽林敏明宁平琪清荣瑞世涛婷文秀学雅阳英永宇玉志";

    private LargeBureau() {}

    static Map<BookSheet, List<Map<BookColumn, Object>>> rows() {
        return Map.of(
                BookSheet.UNITS,
                units(),
                BookSheet.PEOPLE,
                people(),
                BookSheet.POSTS,
                posts(),
                BookSheet.OVERSIGHT,
                oversights(),
                BookSheet.SUPERVISORS,
                supervisors(),
                BookSheet.BODIES,
                bodies(),
                BookSheet.MEMBERS,
                members(),
                BookSheet.LIAISONS,
                liaisons());
    }

    private static List<Map<BookColumn, Object>> units() {
        var rows = new ArrayList<Map<BookColumn, Object>>();
        rows.add(unit("LB", "大县市场监督管理局领导班子", CellKind.LEADERSHIP, "", 1));
        for (int i = 1; i < CELLS; i++) {
            rows.add(
                    i <= UNITS
                            ? unit(code(i), "第" + i + "监管所", CellKind.STATION, "LB", i + 1)
                            : unit(code(i), "第" + i + "片区", CellKind.AREA, code(1 + i % UNITS), i + 1));
        }
        return rows;
    }

    private static String code(int i) {
        return i == 0 ? "LB" : "LB-%04d".formatted(i);
    }

    private static Map<BookColumn, Object> unit(String code, String name, CellKind kind, String parent, int position) {
        var row = new EnumMap<BookColumn, Object>(BookColumn.class);
        row.put(BookColumn.CODE, code);
        row.put(BookColumn.NAME, name);
        row.put(BookColumn.NAME_EN, "Unit " + code);
        row.put(BookColumn.LEVEL, kind.level().name());
        row.put(BookColumn.KIND, kind.code());
        row.put(BookColumn.PARENT, parent);
        row.put(BookColumn.POSITION, position);
        row.put(BookColumn.PHONE, "0000-%07d".formatted(position));
        row.put(BookColumn.ADDRESS, "大县启明路" + position + "号");
        row.put(BookColumn.AREA, "启明路" + position + "号至" + (position + 1) + "号沿街商户");
        row.put(BookColumn.FROM, START);
        row.put(BookColumn.UNTIL, null);
        return row;
    }

    private static List<Map<BookColumn, Object>> people() {
        var rows = new ArrayList<Map<BookColumn, Object>>();
        for (int i = 1; i <= PEOPLE; i++) {
            var row = new EnumMap<BookColumn, Object>(BookColumn.class);
            row.put(BookColumn.NUMBER, number(i));
            row.put(
                    BookColumn.PERSON,
                    "" + FAMILIES.charAt(i % FAMILIES.length()) + NAMES.charAt(i * 7 % NAMES.length())
                            + NAMES.charAt(i * 31 / 9 % NAMES.length()));
            rows.add(row);
        }
        return rows;
    }

    private static String number(int i) {
        return "LB%05d".formatted(i);
    }

    /** The first thousand are heads, one of each cell; everyone else is a member somewhere, every tenth of two cells. */
    private static List<Map<BookColumn, Object>> posts() {
        var rows = new ArrayList<Map<BookColumn, Object>>();
        for (int i = 1; i <= PEOPLE; i++) {
            rows.add(
                    i <= CELLS
                            ? post(i, code(i - 1), Capacity.HEAD, "负责人", i)
                            : post(i, code(i % CELLS), Capacity.MEMBER, "", i));
            if (i % 10 == 0) {
                rows.add(post(i, code((i + 1) % CELLS), Capacity.INSPECTOR, "", i));
            }
        }
        return rows;
    }

    /** The head of all oversees each unit and is paired with it. */
    private static List<Map<BookColumn, Object>> oversights() {
        var rows = new ArrayList<Map<BookColumn, Object>>();
        for (int i = 1; i <= UNITS; i++) {
            for (var kind : OversightKind.values()) {
                var row = new EnumMap<BookColumn, Object>(BookColumn.class);
                row.put(BookColumn.NUMBER, number(1));
                row.put(BookColumn.UNIT, code(i));
                row.put(BookColumn.OVERSIGHT, kind.code());
                row.put(BookColumn.FROM, START.plusDays(1));
                row.put(BookColumn.UNTIL, null);
                rows.add(row);
            }
        }
        return rows;
    }

    /** Each watches a unit for a term of three years. */
    private static List<Map<BookColumn, Object>> supervisors() {
        var rows = new ArrayList<Map<BookColumn, Object>>();
        for (int i = 1; i <= SUPERVISORS; i++) {
            var row = new EnumMap<BookColumn, Object>(BookColumn.class);
            row.put(BookColumn.SUPERVISOR, "S-%04d".formatted(i));
            row.put(BookColumn.PERSON, "外聘" + i);
            row.put(BookColumn.UNIT, code(i % UNITS));
            row.put(BookColumn.SUPERVISOR_LEVEL, SupervisorLevel.values()[i % SupervisorLevel.values().length].code());
            row.put(BookColumn.ORGANISATION, "第" + i + "商会");
            row.put(BookColumn.ORGANISATION_POST, i % 2 == 0 ? "会长" : "");
            row.put(BookColumn.FROM, START.plusDays(i));
            row.put(BookColumn.UNTIL, START.plusYears(3).plusDays(i));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<BookColumn, Object>> bodies() {
        var rows = new ArrayList<Map<BookColumn, Object>>();
        for (int i = 1; i <= BODIES; i++) {
            var row = new EnumMap<BookColumn, Object>(BookColumn.class);
            row.put(BookColumn.CODE, body(i));
            row.put(BookColumn.NAME, "第" + i + "领导小组");
            row.put(BookColumn.NAME_EN, "Group " + i);
            row.put(BookColumn.BODY_KIND, BodyKind.LEADING_GROUP.code());
            row.put(BookColumn.PURPOSE, "第" + i + "项工作");
            row.put(BookColumn.FROM, START);
            row.put(BookColumn.UNTIL, null);
            rows.add(row);
        }
        return rows;
    }

    private static String body(int i) {
        return "LB-Z%02d".formatted(i);
    }

    /** Fifteen heads in each body, the first of whom presides. */
    private static List<Map<BookColumn, Object>> members() {
        var rows = new ArrayList<Map<BookColumn, Object>>();
        for (int i = 0; i < MEMBERS; i++) {
            var row = new EnumMap<BookColumn, Object>(BookColumn.class);
            row.put(BookColumn.BODY, body(1 + i / 15));
            row.put(BookColumn.NUMBER, number(1 + i));
            row.put(BookColumn.ROLE, (i % 15 == 0 ? BodyRole.CHAIR : BodyRole.MEMBER).code());
            row.put(BookColumn.FROM, START.plusYears(1));
            row.put(BookColumn.UNTIL, null);
            rows.add(row);
        }
        return rows;
    }

    /** The head of each area keeps in touch with a trade for it. */
    private static List<Map<BookColumn, Object>> liaisons() {
        var rows = new ArrayList<Map<BookColumn, Object>>();
        for (int i = CELLS - LIAISONS; i < CELLS; i++) {
            var row = new EnumMap<BookColumn, Object>(BookColumn.class);
            row.put(BookColumn.NUMBER, number(1 + i));
            row.put(BookColumn.UNIT, code(i));
            row.put(BookColumn.TRADE, i % 2 == 0 ? "烟花爆竹" : "气瓶充装");
            row.put(BookColumn.FROM, START.plusYears(1));
            row.put(BookColumn.UNTIL, null);
            rows.add(row);
        }
        return rows;
    }

    private static Map<BookColumn, Object> post(int person, String unit, Capacity capacity, String title, int days) {
        var row = new EnumMap<BookColumn, Object>(BookColumn.class);
        row.put(BookColumn.NUMBER, number(person));
        row.put(BookColumn.UNIT, unit);
        row.put(BookColumn.CAPACITY, capacity.code());
        row.put(BookColumn.TITLE, title);
        row.put(BookColumn.FROM, START.plusDays(days % 365));
        row.put(BookColumn.UNTIL, null);
        return row;
    }
}

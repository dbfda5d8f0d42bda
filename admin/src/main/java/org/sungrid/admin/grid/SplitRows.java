package org.sungrid.admin.grid;

import java.io.Serializable;
import java.util.List;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.SplittingCell;
import org.sungrid.grid.SplittingCell.Below;
import org.sungrid.grid.SplittingCell.Part;
import org.sungrid.grid.SplittingCell.Posted;

/** The lines of the form that splits a cell. */
final class SplitRows {

    private SplitRows() {}

    /** A part that comes to be. */
    public static class PartRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private String code = "";
        private String name = "";
        private String nameEn = "";
        private CellKind kind;

        PartRow(CellKind kind) {
            this.kind = kind;
        }

        Part part() {
            return new Part(code, name, nameEn, kind);
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getNameEn() {
            return nameEn;
        }

        public void setNameEn(String nameEn) {
            this.nameEn = nameEn;
        }

        public CellKind getKind() {
            return kind;
        }

        public void setKind(CellKind kind) {
            this.kind = kind;
        }
    }

    /** A cell or somebody, and to which part they go. */
    public static class Chosen implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final String field;
        private final String name;
        private final String title;
        private int part;
        private Capacity capacity;

        private Chosen(String key, String field, String name, String title, Capacity capacity) {
            this.key = key;
            this.field = field;
            this.name = name;
            this.title = title;
            this.capacity = capacity;
        }

        static Chosen of(List<Chosen> before, Below child) {
            return as(before, new Chosen(child.code(), "below-" + child.code(), child.name(), "", null));
        }

        static Chosen of(List<Chosen> before, Posted held) {
            var key = String.valueOf(held.post().value());
            return as(before, new Chosen(key, "staff-" + key, held.name(), held.title(), held.capacity()));
        }

        private static Chosen as(List<Chosen> before, Chosen fresh) {
            return before.stream()
                    .filter(row -> row.key.equals(fresh.key))
                    .findFirst()
                    .orElse(fresh);
        }

        void leave(int number) {
            if (part == number) {
                part = SplittingCell.ITSELF;
            }
        }

        public String getKey() {
            return key;
        }

        public String getField() {
            return field;
        }

        public String getName() {
            return name;
        }

        public String getTitle() {
            return title;
        }

        public int getPart() {
            return part;
        }

        public void setPart(int part) {
            this.part = part;
        }

        public Capacity getCapacity() {
            return capacity;
        }

        public void setCapacity(Capacity capacity) {
            this.capacity = capacity;
        }
    }
}

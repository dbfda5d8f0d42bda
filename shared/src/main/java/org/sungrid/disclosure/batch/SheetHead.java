package org.sungrid.disclosure.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.export.SheetPlan;
import org.sungrid.text.Labels;

/** What the rows of a workbook say of one version. */
final class SheetHead implements Head {

    private final Spot row;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<String> paths = new HashSet<>();

    SheetHead(Spot row, DisclosureKind kind) {
        this.row = row;
        put("kind", kind.code(), row);
    }

    void put(String name, String text, Spot spot) {
        values.put(name, text);
        spots.put(name, spot);
        if (!name.equals(SheetPlan.BODY)) {
            paths.add(name);
        }
    }

    /** Where a value would stand that is not there. */
    void know(String name, Spot spot) {
        spots.putIfAbsent(name, spot);
    }

    /** Begins a row of a list. @return its path */
    String addRow(String list, Spot spot) {
        int next = rows.merge(list, 1, Integer::sum) - 1;
        var path = list + "[" + next + "]";
        paths.add(list);
        paths.add(path);
        spots.putIfAbsent(list, spot);
        spots.put(path, spot);
        return path;
    }

    @Override
    public Object named(List<? extends Coded> values) {
        return new Labels(values.stream().map(Coded::labelKey).toList());
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public int rows(String name) {
        return rows.getOrDefault(name, 0);
    }

    @Override
    public Set<String> paths() {
        return Set.copyOf(paths);
    }

    @Override
    public boolean isList(String name) {
        return rows.containsKey(name);
    }

    @Override
    public boolean isScalar(String name) {
        return values.containsKey(name);
    }

    @Override
    public String body() {
        return values.getOrDefault(SheetPlan.BODY, "");
    }

    @Override
    public Spot spot(String name) {
        var spot = spots.get(name);
        if (spot != null) {
            return spot;
        }
        int cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('['));
        return cut <= 0 ? row : spot(name.substring(0, cut));
    }
}

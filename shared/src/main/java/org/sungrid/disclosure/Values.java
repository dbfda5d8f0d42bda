package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of some fields by their names: what a file, a form or a version says before, or after, it is a content of
 * its kind. A text that is not stated is empty, rows that are not there are no rows, all else that is not stated is
 * {@code null}.
 */
public final class Values {

    private final Map<String, Object> values;

    private Values(Map<String, Object> values) {
        this.values = values;
    }

    /** Names and values in turn. */
    static Values of(Object... namesAndValues) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Values(values);
    }

    /**
     * @param values by name: texts, days, decimals, whole numbers, words, or lists of {@code Values}, as the fields'
     *     types say
     */
    public static Values of(Map<String, ?> values) {
        return new Values(new LinkedHashMap<>(values));
    }

    /** The value as it is, {@code null} when it is not stated. */
    public Object get(String name) {
        return values.get(name);
    }

    public String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    public LocalDate day(String name) {
        return (LocalDate) values.get(name);
    }

    public BigDecimal decimal(String name) {
        return (BigDecimal) values.get(name);
    }

    public Integer count(String name) {
        return (Integer) values.get(name);
    }

    @SuppressWarnings("unchecked")
    public <W extends Coded> W word(String name) {
        return (W) values.get(name);
    }

    @SuppressWarnings("unchecked")
    public List<Values> rows(String name) {
        return values.get(name) instanceof List<?> rows ? (List<Values>) rows : List.of();
    }

    /** Whether nothing is stated under that name. */
    public boolean isMissing(String name) {
        Object value = values.get(name);
        return value == null || value.equals("") || value.equals(List.of());
    }

    /** The same values but for one. */
    public Values with(String name, Object value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Values(changed);
    }
}

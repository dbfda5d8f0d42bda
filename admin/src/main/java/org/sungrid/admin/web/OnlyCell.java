package org.sungrid.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.grid.CellFilter;

/** A list of one cell alone, as addresses ask for it: {@code ?unit=YX-CG}, and {@code &below=true} with what stands below. */
public final class OnlyCell {

    private static final String BELOW = "below";

    private OnlyCell() {}

    public static CellFilter asked(HttpServletRequest request, String parameter) {
        var code = request.getParameter(parameter);
        return code == null || code.isBlank()
                ? CellFilter.ALL
                : new CellFilter(code.strip(), "true".equals(request.getParameter(BELOW)));
    }

    /** The address of a list with what is asked of it. */
    public static String added(String path, String parameter, CellFilter filter) {
        if (filter.isAll()) {
            return path;
        }
        var address = Turning.address(path, parameter, filter.code());
        return filter.below() ? Turning.address(address, BELOW, "true") : address;
    }
}

package org.sungrid.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be asked of the resources of Faces and of our assets: scripts, styles and fonts of two libraries, by plain
 * names. Resource handlers had holes in everything else they understood: {@code loc} and {@code con} (CVE-2020-6950,
 * CVE-2018-14371), {@code pfdrid} (CVE-2017-1000486).
 */
final class ResourceRequest {

    private static final Set<String> LIBRARIES = Set.of("primefaces", "jakarta.faces");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.-]{1,20}");
    private static final Pattern FILE = Pattern.compile(
            "/jakarta\\.faces\\.resource/[a-z0-9/._-]{1,100}\\.(?:js|css|woff2?|ttf|svg|png|gif)\\.xhtml");

    private ResourceRequest() {}

    static boolean isHarmless(HttpServletRequest request) {
        return isHarmless(request.getRequestURI(), request.getParameterMap());
    }

    static boolean isHarmless(String path, Map<String, String[]> parameters) {
        if (!path.startsWith("/jakarta.faces.resource/")) {
            return true;
        }
        return FILE.matcher(path).matches()
                && parameters.keySet().stream().allMatch(name -> name.equals("ln") || name.equals("v"))
                && LIBRARIES.contains(single(parameters.get("ln")))
                && (!parameters.containsKey("v")
                        || VERSION.matcher(single(parameters.get("v"))).matches());
    }

    private static String single(String[] values) {
        return values != null && values.length == 1 ? values[0] : "";
    }
}

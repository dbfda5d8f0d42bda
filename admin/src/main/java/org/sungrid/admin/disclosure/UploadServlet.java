package org.sungrid.admin.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.admin.account.Gate;
import org.sungrid.disclosure.StagingImport;
import org.sungrid.disclosure.batch.SourceFile;
import org.sungrid.disclosure.batch.Upload;
import org.sungrid.permission.NotPermitted;
import org.sungrid.text.Language;
import org.sungrid.web.Address;

/**
 * Takes the files of an import: an archive, or a folder as the browser sends it. A plain form and no component, because
 * whoever sends too much has to be told so before anything is read. Nothing is written to disk on the way.
 */
public class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StagingImport staging;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var language = "en".equals(request.getParameter("language")) ? Language.ENGLISH : Language.CHINESE;
        var files = files(request);
        var name = name(files);
        try {
            var plan = staging.stage(name, upload(name, files));
            if (plan.batch().isPresent()) {
                go(response, language, "/import/" + plan.batch().get().value());
            } else {
                DryRun.of(name, plan).leaveWith(request);
                go(response, language, "/import/result");
            }
        } catch (NotPermitted missing) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static List<Part> files(HttpServletRequest request) throws ServletException, IOException {
        return request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() != null
                        && !part.getSubmittedFileName().isEmpty())
                .toList();
    }

    private static Upload upload(String name, List<Part> parts) throws IOException {
        if (parts.size() == 1
                && parts.get(0)
                        .getSubmittedFileName()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith(".zip")) {
            return Upload.ofZip(name, bytes(parts.get(0)));
        }
        var sources = new ArrayList<SourceFile>();
        for (var part : parts) {
            sources.add(new SourceFile(part.getSubmittedFileName(), bytes(part)));
        }
        return Upload.ofFiles(name, sources);
    }

    private static byte[] bytes(Part part) throws IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** What the batch is called: the archive, or the folder that was chosen. */
    private static String name(List<Part> parts) {
        if (parts.isEmpty()) {
            return "-";
        }
        var path = parts.get(0).getSubmittedFileName().replace('\\', '/');
        int folder = path.indexOf('/');
        var name = folder > 0 ? path.substring(0, folder) : path;
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static void go(HttpServletResponse response, Language language, String path) {
        Gate.go(response, new Address(language, path).canonical());
    }
}

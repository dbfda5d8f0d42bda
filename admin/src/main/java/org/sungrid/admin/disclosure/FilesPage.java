package org.sungrid.admin.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.admin.web.FileForm;
import org.sungrid.disclosure.AttachmentLine;
import org.sungrid.disclosure.Attachments;
import org.sungrid.id.VersionId;

/** The files of the version that a page is about: of a draft that is being written, or of what waits and was released. */
@Named("filesPage")
@RequestScoped
public class FilesPage {

    @Inject
    private Attachments attachments;

    @Inject
    private HttpServletRequest request;

    private VersionId read;
    private List<AttachmentLine> lines;
    private List<AttachmentLine> before;
    private List<String> reasons;

    /** @param version {@code null} when nothing is stored yet */
    public List<AttachmentLine> of(VersionId version) {
        if (version == null) {
            return List.of();
        }
        if (lines == null || !version.equals(read)) {
            read = version;
            lines = attachments.of(version);
        }
        return lines;
    }

    /** Whether the version before did not carry it under this name. */
    public boolean isFresh(DisclosurePage page, AttachmentLine line) {
        return page.isRevision() && before(page).stream().noneMatch(other -> same(other, line));
    }

    /** The names of what the version before carried and this one does not. */
    public String gone(DisclosurePage page) {
        var here = of(page.getVersion().id());
        return before(page).stream()
                .filter(other -> here.stream().noneMatch(line -> same(other, line)))
                .map(AttachmentLine::name)
                .collect(Collectors.joining(", "));
    }

    private List<AttachmentLine> before(DisclosurePage page) {
        if (before == null) {
            before = page.before().map(attachments::of).orElse(List.of());
        }
        return before;
    }

    private static boolean same(AttachmentLine one, AttachmentLine other) {
        return one.name().equals(other.name()) && one.sha256().equals(other.sha256());
    }

    /** Why the files that were just sent were not taken; told once. */
    public List<String> getReasons() {
        if (reasons == null) {
            reasons = FileForm.takeReasons(request);
        }
        return reasons;
    }
}

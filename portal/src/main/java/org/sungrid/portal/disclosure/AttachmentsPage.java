package org.sungrid.portal.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sungrid.disclosure.AttachmentLine;
import org.sungrid.disclosure.Attachments;

/** The files beside the text of the version that is shown. */
@Named("attached")
@RequestScoped
public class AttachmentsPage {

    @Inject
    private DisclosurePage page;

    @Inject
    private Attachments attachments;

    private List<AttachmentLine> lines = List.of();

    @PostConstruct
    void read() {
        if (page.getVersion() != null) {
            lines = attachments.of(page.getVersion().id());
        }
    }

    public List<AttachmentLine> getLines() {
        return lines;
    }
}

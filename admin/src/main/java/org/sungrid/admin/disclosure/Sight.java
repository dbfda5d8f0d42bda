package org.sungrid.admin.disclosure;

import java.util.List;
import java.util.Optional;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.disclosure.Attachments;
import org.sungrid.disclosure.Comparison;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.id.DisclosureId;

/**
 * A disclosure as its page shows it: its newest version beside the one before. Each part is worked out once, for a page
 * asks for it many times, and only if the page asks.
 */
final class Sight {

    private final Disclosures disclosures;
    private final Attachments attachments;
    private final KnownReferences references;
    private final Disclosure disclosure;
    private final DisclosureVersion version;
    private final DisclosureVersion before;
    private final Content content;
    private final List<VersionLine> versions;

    private Content contentBefore;
    private DraftPreview preview;
    private DraftPreview previewBefore;
    private Comparison comparison;

    private Sight(Disclosure disclosure, Disclosures disclosures, Attachments attachments, KnownReferences references) {
        this.references = references;
        this.disclosure = disclosure;
        this.disclosures = disclosures;
        this.attachments = attachments;
        version = disclosures.newest(disclosure.id()).orElseThrow(NoSuchPage::new);
        before = version.getOrdinal() == 1
                ? null
                : disclosures.version(disclosure.id(), version.getOrdinal() - 1).orElse(null);
        content = disclosures.content(version);
        versions = disclosures.versions(disclosure.id());
    }

    static Sight of(DisclosureId id, Disclosures disclosures, Attachments attachments, KnownReferences references) {
        return new Sight(disclosures.find(id).orElseThrow(NoSuchPage::new), disclosures, attachments, references);
    }

    Disclosure disclosure() {
        return disclosure;
    }

    DisclosureVersion version() {
        return version;
    }

    Optional<DisclosureVersion> before() {
        return Optional.ofNullable(before);
    }

    Content content() {
        return content;
    }

    List<VersionLine> versions() {
        return versions;
    }

    DraftPreview preview() {
        if (preview == null) {
            preview = drawn(content, version);
        }
        return preview;
    }

    /** What is shown now; only where there is a version before. */
    DraftPreview previewBefore() {
        if (previewBefore == null) {
            previewBefore = drawn(contentBefore(), before).withoutIds();
        }
        return previewBefore;
    }

    /** This version beside the one before; on the first version everything is new. */
    Comparison comparison() {
        if (comparison == null) {
            comparison = Comparison.of(contentBefore(), content);
        }
        return comparison;
    }

    private Content contentBefore() {
        if (contentBefore == null && before != null) {
            contentBefore = disclosures.content(before);
        }
        return contentBefore;
    }

    private DraftPreview drawn(Content drawn, DisclosureVersion of) {
        return DraftPreview.of(drawn, references.of(drawn), attachments.images(of.id()));
    }
}

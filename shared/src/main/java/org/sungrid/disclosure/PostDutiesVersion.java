package org.sungrid.disclosure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;

/** One wording of the duties of a post (岗位职责). */
@Entity
@Table(name = "post_duties")
@DiscriminatorValue("POST_DUTIES")
@PrimaryKeyJoinColumn(name = "version_id")
public class PostDutiesVersion extends DisclosureVersion {

    private String post;

    private String powers;

    private String pledge;

    private String supervision;

    @ElementCollection
    @CollectionTable(name = "post_duty", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredDuty> duties = new ArrayList<>();

    protected PostDutiesVersion() {}

    PostDutiesVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var own = (PostDutiesContent) content;
        post = own.post();
        powers = own.powers();
        pledge = own.pledge();
        supervision = own.supervision();
        replace(duties, own.duties(), StoredDuty::new);
    }

    @Override
    Content content(Particulars particulars) {
        return new PostDutiesContent(
                particulars,
                post,
                duties.stream().map(StoredDuty::postDuty).toList(),
                powers,
                pledge,
                supervision,
                body());
    }

    /** A row of the duties. */
    @Embeddable
    static class StoredDuty {

        private String duty;

        private String standard;

        protected StoredDuty() {}

        StoredDuty(PostDuty postDuty) {
            this.duty = postDuty.duty();
            this.standard = postDuty.standard();
        }

        PostDuty postDuty() {
            return new PostDuty(duty, standard);
        }
    }
}

package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.WorkSheet.Filter;
import org.sungrid.disclosure.WorkSheet.Order;
import org.sungrid.id.VersionId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;

/** The list that drafters and reviewers work from, on the real database. */
@ArquillianTest
class WorkSheetIT {

    @Inject
    Staff staff;

    @Inject
    WorkSheet work;

    @Inject
    DraftingDisclosure drafting;

    @Inject
    EditingDraft editing;

    @Inject
    DiscardingDraft discarding;

    @Inject
    SubmittingDraft submitting;

    @Inject
    ReleasingVersion releasing;

    @Inject
    Disclosures disclosures;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(WorkSheetIT.class, Papers.class, Staff.class);
    }

    @Test
    @Tag("P14")
    @ActivateRequestContext
    void turning_the_leaves_shows_each_disclosure_once_and_turning_back_shows_the_same() {
        staff.become("chenmin");
        IntStream.range(0, 60).forEach(i -> draft("翻页试验" + i));
        for (var order : Order.values()) {
            var leaves = new ArrayList<Leaf<VersionLine>>();
            var place = Place.BEGINNING;
            do {
                leaves.add(work.leaf(Filter.NONE, order, place));
                place = Place.of(order.place(last(leaves.get(leaves.size() - 1))), null);
            } while (leaves.get(leaves.size() - 1).later());

            var ids = leaves.stream()
                    .flatMap(leaf -> leaf.lines().stream())
                    .map(VersionLine::disclosureId)
                    .toList();
            assertThat(ids).as(order.name()).doesNotHaveDuplicates().hasSize(Math.toIntExact(countOfHeads()));
            for (int i = leaves.size() - 1; i > 0; i--) {
                var back = work.leaf(
                        Filter.NONE,
                        order,
                        Place.of(null, order.place(leaves.get(i).lines().get(0))));
                assertThat(back.lines())
                        .as(order.name())
                        .isEqualTo(leaves.get(i - 1).lines());
                assertThat(back.earlier()).isEqualTo(i > 1);
                assertThat(back.later()).isTrue();
            }
        }
    }

    @Test
    @ActivateRequestContext
    void the_newest_version_is_the_one_with_the_highest_ordinal_whatever_is_added_and_removed() {
        staff.become("chenmin");
        var first = draft("最新版本试验");
        submitting.submit(first, staff.lock(first));
        staff.become("xuzhibai");
        releasing.release(first, staff.lock(first));
        staff.become("chenmin");
        var head = disclosures.find(first).orElseThrow().disclosure();
        var second = drafting.draft(content("最新版本试验（修订）"), head);
        assertThat(disclosures.newest(head).orElseThrow().id()).isEqualTo(second);
        assertThat(disagreements()).isZero();

        discarding.discard(second, staff.lock(second));
        assertThat(disclosures.newest(head).orElseThrow().id()).isEqualTo(first);
        assertThat(disagreements()).isZero();
    }

    @Test
    @ActivateRequestContext
    void filters_hold_together_and_a_place_that_was_edited_away_leads_on() {
        staff.become("chenmin");
        var moved = draft("将被改动");
        IntStream.range(0, 30).forEach(i -> draft("改动之后" + i));
        var filter = new Filter(DisclosureKind.FEE, VersionState.DRAFT, null, false);
        var place = Place.of(Order.EDITED_LAST.place(line(moved)), null);
        var behind = work.leaf(filter, Order.EDITED_LAST, place).lines();
        editing.edit(moved, staff.lock(moved), content("已被改动"));

        assertThat(work.leaf(filter, Order.EDITED_LAST, place).lines()).isEqualTo(behind);
        assertThat(work.leaf(filter, Order.EDITED_LAST, Place.BEGINNING).lines())
                .allMatch(line -> line.kind() == DisclosureKind.FEE && line.state() == VersionState.DRAFT)
                .first()
                .extracting(VersionLine::id)
                .isEqualTo(moved.value());
        assertThat(work.leaf(new Filter(null, null, "NO-SUCH", null), Order.NUMBER, Place.BEGINNING)
                        .lines())
                .isEmpty();
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void who_does_not_work_on_disclosures_sees_none() {
        staff.become("luochunxiao");
        assertThatThrownBy(() -> work.leaf(Filter.NONE, Order.NUMBER, Place.BEGINNING))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> work.find("收费", Filter.NONE, 1)).isInstanceOf(NotPermitted.class);
    }

    private VersionId draft(String item) {
        return drafting.draft(content(item), null);
    }

    private VersionLine line(VersionId version) {
        var head = disclosures.find(version).orElseThrow().disclosure();
        return disclosures.versions(head).get(0);
    }

    private static VersionLine last(Leaf<VersionLine> leaf) {
        return leaf.lines().get(leaf.lines().size() - 1);
    }

    private static FeeContent content(String item) {
        return Papers.fee(item, "10.00");
    }

    private long countOfHeads() {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM disclosure")
                        .getSingleResult())
                .longValue();
    }

    /** Versions whose mark does not say what their ordinal says. */
    private long disagreements() {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM disclosure_version v WHERE v.newest <>"
                                + " (v.ordinal = (SELECT MAX(w.ordinal) FROM disclosure_version w"
                                + " WHERE w.disclosure_id = v.disclosure_id))")
                        .getSingleResult())
                .longValue();
    }
}

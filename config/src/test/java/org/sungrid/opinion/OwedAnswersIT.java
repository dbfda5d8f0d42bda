package org.sungrid.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.Cells;
import org.sungrid.id.AskingId;
import org.sungrid.opinion.Asking.Told;

/** Which answers somebody owes, as their first page tells (M50). */
@ArquillianTest
@Tag("M50")
class OwedAnswersIT {

    private static final String OFFICER = "fangyunping";
    private static final String HEAD = "tanglixin";
    private static final String OTHER_HEAD = "hedongsheng";

    @Inject
    RecordingAsking recording;

    @Inject
    AnsweringOpinion answering;

    @Inject
    AskingFile file;

    @Inject
    AskingSheet sheet;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(OwedAnswersIT.class, Staff.class, Papers.class);
    }

    @Test
    @ActivateRequestContext
    void whoever_holds_a_post_in_the_unit_owes_what_its_sections_were_told_until_it_is_answered() {
        var late = recorded("YX-CG-1", 60, "第一条", "第二条");
        var fresh = recorded("YX-CG", 0, "第一条");
        var nothing = recorded("YX-CG", 0);
        assertThat(owedBy(HEAD)).containsSubsequence(late, fresh).doesNotContain(nothing);
        assertThat(owedBy(OTHER_HEAD)).doesNotContain(late, fresh);
        assertThat(owedBy(OFFICER))
                .as("the office may answer, and owes nothing")
                .doesNotContain(late, fresh);

        answer(late, 1);
        assertThat(owedBy(HEAD)).contains(late);
        answer(late, 2);
        answer(fresh, 1);
        assertThat(owedBy(HEAD)).doesNotContain(late, fresh);
    }

    private AskingId recorded(String unit, int daysAgo, String... points) {
        staff.become(HEAD);
        var told = new Told(
                cells.findByCode(unit).orElseThrow().id(),
                Way.VISIT,
                LocalDate.now(clock).minusDays(daysAgo),
                ServedKind.ENTERPRISE,
                "云湖食品有限公司");
        return recording.record(told, List.of(points), token());
    }

    private void answer(AskingId id, int ordinal) {
        staff.become(HEAD);
        int lock = file.open(id).orElseThrow().asking().getLock();
        answering.answer(id, lock, List.of(new Reply(ordinal, "已经办好", AnswerWay.PHONE, LocalDate.now(clock))), token());
    }

    private List<AskingId> owedBy(String account) {
        staff.become(account);
        return sheet.owed().stream().map(AskingLine::id).toList();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}

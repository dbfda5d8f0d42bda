package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.Accounts;
import org.sungrid.account.AddingAccount;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.BeginningRight;
import org.sungrid.account.BeginningRight.Beginning;
import org.sungrid.account.DrawingRightCode;
import org.sungrid.account.GrantingRight.Grant;
import org.sungrid.account.ProposingAdministrator;
import org.sungrid.account.Rights;
import org.sungrid.account.Role;
import org.sungrid.account.WithdrawingRight;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.GridImport.Asked;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookReading;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.grid.sheet.BookWriting;
import org.sungrid.grid.sheet.GridBook;
import org.sungrid.permission.NotPermitted;
import org.sungrid.proposal.DecidingProposal;
import org.sungrid.refusal.Conflict;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.workbook.UnreadableWorkbook;

/** A whole bureau comes from one workbook and goes into one, be it of 10,000 people (M01). */
@ArquillianTest
@Tag("M01")
class GridExchangeIT {

    private static final Messages CHINESE = Messages.in(Language.CHINESE);

    @Inject
    StagingGrid staging;

    @Inject
    ImportingGrid importing;

    @Inject
    ExportingGrid exporting;

    @Inject
    DiscardingGridWorkbook discarding;

    @Inject
    AssigningPerson assigning;

    @Inject
    AddingAccount adding;

    @Inject
    ProposingAdministrator proposing;

    @Inject
    DrawingRightCode drawing;

    @Inject
    BeginningRight beginning;

    @Inject
    DecidingProposal deciding;

    @Inject
    WithdrawingRight withdrawing;

    @Inject
    Rights rights;

    @Inject
    Accounts accounts;

    @Inject
    GridWorkbooks workbooks;

    @Inject
    GridCards cards;

    @Inject
    RelationCards relationCards;

    @Inject
    AddingCell addingCell;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(GridExchangeIT.class, LargeBureau.class, Staff.class);
    }

    /** In a transaction that is rolled back: other tests count what is there. */
    @Test
    @ActivateRequestContext
    void a_bureau_of_ten_thousand_comes_into_an_empty_grid_and_goes_out_as_it_came() throws Exception {
        staff.become("luochunxiao");
        transaction.setTransactionTimeout(300);
        transaction.begin();
        try {
            empty();
            var bytes = written(LargeBureau.rows());
            long id = timed("staging", () -> staging.stage("large.xlsx", bytes));
            var asked = new Asked(id, null, false);
            var dry = timed("dry run", () -> importing.foresee(asked));
            assertThat(dry.problems().stream().filter(BookProblem::error)).isEmpty();
            assertThat(dry.counts())
                    .isEqualTo(Map.of(
                            Kind.UNIT_FOUNDED,
                            (long) LargeBureau.CELLS,
                            Kind.PERSON_ADDED,
                            (long) LargeBureau.PEOPLE + LargeBureau.SUPERVISORS,
                            Kind.POST_BEGUN,
                            (long) LargeBureau.POSTS,
                            Kind.OVERSIGHT_BEGUN,
                            2L * LargeBureau.UNITS,
                            Kind.SUPERVISOR_BEGUN,
                            (long) LargeBureau.SUPERVISORS,
                            Kind.BODY_FOUNDED,
                            (long) LargeBureau.BODIES,
                            Kind.MEMBERSHIP_BEGUN,
                            (long) LargeBureau.MEMBERS,
                            Kind.LIAISON_BEGUN,
                            (long) LargeBureau.LIAISONS));
            long audited = count("audit");
            var begun = clock.instant().minusSeconds(1);
            timed("recording", () -> {
                importing.record(asked, "整体导入", dry.seen());
                return null;
            });
            assertThat(count("audit")).as("one act, one row").isEqualTo(audited + 1);
            assertThat(workbooks.waiting()).isEmpty();
            entities.clear();

            var exported = timed("export", () -> exporting.export(CHINESE));
            System.out.printf("GridExchangeIT: workbook of %d bytes, exported %d%n", bytes.length, exported.length);
            assertThat(read(exported)).isEqualTo(read(bytes));
            var again = foreseen(exported, true);
            assertThat(again.alters()).isFalse();
            assertThat(cards.tree(new AsOf(LocalDate.now(clock), clock.instant())))
                    .hasSize(LargeBureau.CELLS);
            assertThat(entities.createQuery(
                                    "select count(a) from Assignment a where a.recordedAt between :from and :to",
                                    Long.class)
                            .setParameter("from", begun)
                            .setParameter("to", clock.instant())
                            .getSingleResult())
                    .as("kept in the time in which everything is kept")
                    .isEqualTo(LargeBureau.POSTS);

            closingHalf(renamingAll(exported));
        } finally {
            entities.createNativeQuery("SET SESSION foreign_key_checks = 1").executeUpdate();
            transaction.rollback();
            transaction.setTransactionTimeout(0);
        }
    }

    /** Names are put right without being asked for one after another. */
    private byte[] renamingAll(byte[] exported) throws Exception {
        var people = values(BookReading.read(exported), BookSheet.PEOPLE).stream()
                .map(row -> Map.<BookColumn, Object>of(
                        BookColumn.NUMBER,
                        row.get(BookColumn.NUMBER),
                        BookColumn.PERSON,
                        row.get(BookColumn.PERSON) + "改"))
                .toList();
        long id = staging.stage("names.xlsx", written(Map.of(BookSheet.PEOPLE, people)));
        var asked = new Asked(id, null, false);
        var dry = importing.foresee(asked);
        assertThat(dry.counts()).isEqualTo(Map.of(Kind.PERSON_RENAMED, (long) LargeBureau.PEOPLE));
        timed("recording of 10,000 names", () -> {
            importing.record(asked, "", dry.seen());
            return null;
        });
        entities.clear();
        var renamed = exporting.export(CHINESE);
        assertThat(read(renamed).get(BookSheet.PEOPLE)).containsExactlyInAnyOrderElementsOf(people);
        return renamed;
    }

    /** The other way of work: thousands of rows end, and others begin in their place. */
    private void closingHalf(byte[] exported) throws Exception {
        var rows = BookReading.read(exported);
        var half = Map.of(
                BookSheet.UNITS,
                values(rows, BookSheet.UNITS),
                BookSheet.PEOPLE,
                values(rows, BookSheet.PEOPLE),
                BookSheet.POSTS,
                values(rows, BookSheet.POSTS).stream()
                        .filter(row -> !row.get(BookColumn.CAPACITY).equals("MEMBER"))
                        .toList());
        var bytes = written(half);
        long id = staging.stage("half.xlsx", bytes);
        var asked = new Asked(id, null, true);
        var dry = timed("dry run of ending 9,000 posts", () -> importing.foresee(asked));
        assertThat(dry.errors()).isZero();
        assertThat(dry.counts()).isEqualTo(Map.of(Kind.POST_ENDED, 9_000L));
        timed("recording of ending 9,000 posts", () -> {
            importing.record(asked, "", dry.seen());
            return null;
        });
        entities.clear();
        assertThat(read(exporting.export(CHINESE)).get(BookSheet.POSTS)).hasSize(2_000);
    }

    /** In a transaction that is rolled back, so that the bureau's auditor stays. */
    @Test
    @Tag("S-42")
    @ActivateRequestContext
    void a_workbook_ends_no_post_by_which_the_last_auditor_is_one() throws Exception {
        transaction.begin();
        try {
            staff.become("luochunxiao");
            var today = LocalDate.now(clock);
            assigning.assign(new NewAssignment("W-1", "接任人", "YX-HW", Capacity.MEMBER, "", today, null));
            adding.addTrial(new NewAccount("workbook-auditor", "W-1", "Kettle umbrella harvest"));
            staff.become("yuxiangyang");
            var proposal = proposing.propose(
                    new Grant("workbook-auditor", Role.AUDITOR, "YX-HW", Capacity.MEMBER, true), "接任");
            staff.become("luochunxiao");
            deciding.agree(proposal);
            var second = accounts.findByName("workbook-auditor").orElseThrow().id();
            staff.become("yuxiangyang");
            var code = drawing.draw(rights.standing(second).get(0).right().id());
            staff.become("workbook-auditor");
            beginning.begin(new Beginning(code, "Harvest kettle umbrella", "Harvest kettle umbrella"), 0);
            staff.become("luochunxiao");
            var rows = new HashMap<>(read(exporting.export(CHINESE)));
            rows.computeIfPresent(
                    BookSheet.POSTS,
                    (sheet, posts) -> posts.stream()
                            .filter(row -> !"W-1".equals(row.get(BookColumn.NUMBER)))
                            .toList());
            var bytes = written(rows);
            assertThat(foreseen(bytes, true).problems())
                    .as("while there is another auditor")
                    .noneMatch(problem -> problem.key().equals("account.refusal.last.post"));

            staff.become("yuxiangyang");
            var first = accounts.findByName("yanshouzheng").orElseThrow().id();
            withdrawing.withdraw(rights.standing(first).get(0).right().id());
            staff.become("luochunxiao");
            assertThat(foreseen(bytes, true).problems())
                    .filteredOn(BookProblem::error)
                    .extracting(BookProblem::key)
                    .containsExactly("account.refusal.last.post");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @ActivateRequestContext
    void what_is_exported_is_nothing_new_in_the_same_bureau_in_either_language() throws Exception {
        staff.become("luochunxiao");
        for (var language : Language.values()) {
            var bytes = exporting.export(Messages.in(language));
            assertThat(BookReading.read(bytes).of(BookSheet.PEOPLE)).hasSizeGreaterThan(20);
            for (boolean whole : new boolean[] {false, true}) {
                var again = foreseen(bytes, whole);
                assertThat(again.lines().stream().filter(line -> line.kind().alters()))
                        .isEmpty();
                assertThat(again.errors()).isZero();
            }
        }
    }

    @Test
    @ActivateRequestContext
    void a_workbook_is_recorded_on_what_was_seen_and_once_and_by_the_rules_of_every_alteration() throws Exception {
        staff.become("luochunxiao");
        var today = LocalDate.now(clock);
        var station = Map.<BookColumn, Object>of(
                BookColumn.CODE, "GX-1",
                BookColumn.NAME, "导入所",
                BookColumn.KIND, "STATION",
                BookColumn.PARENT, "YX");
        var person = Map.<BookColumn, Object>of(BookColumn.NUMBER, "GX1", BookColumn.PERSON, "=试验");
        var post = Map.<BookColumn, Object>of(
                BookColumn.NUMBER, "GX1", BookColumn.UNIT, "GX-1", BookColumn.CAPACITY, "HEAD");
        long id = staging.stage(
                "small.xlsx",
                written(Map.of(
                        BookSheet.UNITS,
                        List.of(station),
                        BookSheet.PEOPLE,
                        List.of(person),
                        BookSheet.POSTS,
                        List.of(post))));
        var asked = new Asked(id, today.minusDays(3), false);
        var dry = importing.foresee(asked);
        assertThat(dry.errors()).isZero();
        assertThat(dry.counts()).containsKey(Kind.UNIT_LEFT);
        assertThatThrownBy(() -> importing.record(asked, "", dry.seen() - 1)).isInstanceOf(Conflict.class);
        importing.record(asked, "新设导入所", dry.seen());
        var cell = cards.cell("GX-1", new AsOf(today.minusDays(3), clock.instant()))
                .orElseThrow();
        assertThat(cell.staff()).extracting(GridCards.Member::number).containsExactly("GX1");
        assertThat(cell.alterations()).extracting(Alteration::getReason).containsExactly("新设导入所");
        assertThat(cards.cell("GX-1", new AsOf(today.minusDays(4), clock.instant()))
                        .map(one -> one.staff()))
                .satisfies(before -> assertThat(before.orElse(List.of())).isEmpty());
        Staff.assertRefused(() -> importing.record(asked, "", dry.seen()), "grid.sheet.refusal.gone");
        Staff.assertRefused(() -> discarding.discard(id), "grid.sheet.refusal.gone");

        var vacated = staging.stage(
                "vacated.xlsx",
                written(Map.of(
                        BookSheet.POSTS,
                        List.of(Map.of(
                                BookColumn.NUMBER, "GX1",
                                BookColumn.UNIT, "GX-1",
                                BookColumn.CAPACITY, "HEAD",
                                BookColumn.FROM, today.minusDays(3),
                                BookColumn.UNTIL, today)))));
        var ended = importing.foresee(new Asked(vacated, null, false));
        assertThat(ended.errors()).as("the leadership still answers for it").isZero();
        importing.record(new Asked(vacated, null, false), "", ended.seen());

        var gone = staging.stage(
                "gone.xlsx",
                written(Map.of(
                        BookSheet.UNITS,
                        List.of(Map.of(
                                BookColumn.CODE, "YX",
                                BookColumn.NAME, "云溪县市场监督管理局领导班子",
                                BookColumn.KIND, "LEADERSHIP",
                                BookColumn.UNTIL, today.plusDays(1))))));
        var refused = importing.foresee(new Asked(gone, null, false));
        assertThat(refused.problems())
                .extracting(BookProblem::key)
                .contains("grid.refusal.below", "grid.refusal.staff");
        Staff.assertRefused(
                () -> importing.record(new Asked(gone, null, false), "", refused.seen()), "grid.sheet.refusal.wrong");
        discarding.discard(gone);

        var closing = staging.stage(
                "closing.xlsx",
                written(Map.of(
                        BookSheet.UNITS,
                        List.of(Map.of(
                                BookColumn.CODE, "GX-1",
                                BookColumn.NAME, "导入所",
                                BookColumn.KIND, "STATION",
                                BookColumn.PARENT, "YX",
                                BookColumn.UNTIL, today)))));
        importing.record(
                new Asked(closing, null, false),
                "",
                importing.foresee(new Asked(closing, null, false)).seen());
        assertThat(cards.cell("GX-1", new AsOf(today.plusDays(1), clock.instant()))
                        .map(one -> one.staff()))
                .satisfies(after -> assertThat(after.orElse(List.of())).isEmpty());
    }

    /** In a transaction that is rolled back: a supervisor's number is never given twice. */
    @Test
    @Tag("M28")
    @Tag("M32")
    @Tag("M56")
    @ActivateRequestContext
    void bodies_supervisors_and_liaison_officers_are_recorded_with_the_rest_and_no_telephone_goes_out()
            throws Exception {
        staff.become("luochunxiao");
        var today = LocalDate.now(clock);
        transaction.begin();
        try {
            entities.createNativeQuery("INSERT INTO cell (code, recorded_at) VALUES ('GX-GONE', '2026-01-01')")
                    .executeUpdate();
            var rows = Map.of(
                    BookSheet.UNITS,
                    List.of(Map.<BookColumn, Object>of(
                            BookColumn.CODE, "GX-GONE",
                            BookColumn.NAME, "复设所",
                            BookColumn.KIND, "STATION",
                            BookColumn.PARENT, "YX")),
                    BookSheet.SUPERVISORS,
                    List.of(Map.<BookColumn, Object>of(
                            BookColumn.SUPERVISOR, "S-0901",
                            BookColumn.PERSON, "外聘",
                            BookColumn.UNIT, "YX",
                            BookColumn.SUPERVISOR_LEVEL, "COUNTY",
                            BookColumn.ORGANISATION, "=县商会",
                            BookColumn.PRIVATE_PHONE, "13900000901",
                            BookColumn.FROM, today.minusDays(3),
                            BookColumn.UNTIL, today.plusYears(2))),
                    BookSheet.BODIES,
                    List.of(Map.<BookColumn, Object>of(
                            BookColumn.CODE, "GX-ZU",
                            BookColumn.NAME, "试验小组",
                            BookColumn.BODY_KIND, "LEADING_GROUP",
                            BookColumn.FROM, today.minusDays(3))),
                    BookSheet.MEMBERS,
                    List.of(
                            Map.<BookColumn, Object>of(
                                    BookColumn.BODY,
                                    "GX-ZU",
                                    BookColumn.NUMBER,
                                    "S-0901",
                                    BookColumn.ROLE,
                                    "MEMBER",
                                    BookColumn.UNTIL,
                                    today.plusYears(2)),
                            Map.<BookColumn, Object>of(
                                    BookColumn.BODY, "GX-ZU", BookColumn.NUMBER, "1001", BookColumn.ROLE, "CHAIR")),
                    BookSheet.LIAISONS,
                    List.of(Map.<BookColumn, Object>of(
                            BookColumn.NUMBER, "1001", BookColumn.UNIT, "GX-GONE", BookColumn.TRADE, "烟花爆竹")));
            long id = staging.stage("relations.xlsx", written(rows));
            var asked = new Asked(id, null, false);
            var dry = importing.foresee(asked);
            assertThat(dry.problems().stream().filter(BookProblem::error)).isEmpty();
            assertThat(dry.counts())
                    .containsAllEntriesOf(Map.of(
                            Kind.UNIT_FOUNDED, 1L,
                            Kind.PERSON_ADDED, 1L,
                            Kind.SUPERVISOR_BEGUN, 1L,
                            Kind.BODY_FOUNDED, 1L,
                            Kind.MEMBERSHIP_BEGUN, 2L,
                            Kind.LIAISON_BEGUN, 1L));
            importing.record(asked, "换届", dry.seen());
            entities.clear();
            long alteration = ((Number) entities.createNativeQuery("SELECT MAX(id) FROM grid_alteration")
                            .getSingleResult())
                    .longValue();
            assertThat(relationCards
                            .body("GX-ZU", new AsOf(today, clock.instant()))
                            .orElseThrow()
                            .members())
                    .extracting(member -> member.number())
                    .containsExactlyInAnyOrder("1001", "S-0901");
            for (var table : List.of("external_supervisor", "body_state", "membership", "liaison_officer")) {
                assertThat(((Number) entities.createNativeQuery(
                                                "SELECT COUNT(*) FROM " + table + " WHERE begun_by = " + alteration)
                                        .getSingleResult())
                                .intValue())
                        .as(table)
                        .isEqualTo(table.equals("membership") ? 2 : 1);
            }
            assertThat(entities.createNativeQuery(
                                    "SELECT phone FROM external_supervisor WHERE begun_by = " + alteration)
                            .getSingleResult())
                    .isEqualTo("13900000901");
            var exported = exporting.export(CHINESE);
            var supervisors = BookReading.read(exported).of(BookSheet.SUPERVISORS);
            assertThat(supervisors).noneMatch(row -> row.has(BookColumn.PRIVATE_PHONE));
            assertThat(supervisors)
                    .filteredOn(row -> row.text(BookColumn.SUPERVISOR).equals("S-0901"))
                    .extracting(row -> row.text(BookColumn.ORGANISATION))
                    .containsExactly("=县商会");
            assertThat(foreseen(exported, true).alters()).isFalse();
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @ActivateRequestContext
    void workbooks_wait_in_a_bounded_number_and_what_is_none_does_not_wait() throws Exception {
        staff.become("luochunxiao");
        var empty = exporting.template(CHINESE);
        Staff.assertRefused(() -> staging.stage("a.xls", empty), "grid.sheet.refusal.other");
        Staff.assertRefused(() -> staging.stage("a.xlsx", new byte[0]), "grid.sheet.refusal.file");
        Staff.assertRefused(() -> staging.stage("a.xlsx", new byte[] {1, 2, 3, 4, 5}), "workbook.refusal.damaged");
        Staff.assertRefused(
                () -> staging.stage("a.xlsx", new byte[GridBook.MOST_BYTES + 1]), "grid.sheet.refusal.bytes");
        for (int i = workbooks.waiting().size(); i < GridWorkbooks.MOST_WAITING; i++) {
            staging.stage("waiting" + i + ".xlsx", empty);
        }
        Staff.assertRefused(() -> staging.stage("a.xlsx", empty), "grid.sheet.refusal.waiting");
        long oldest = workbooks.waiting().get(GridWorkbooks.MOST_WAITING - 1).id();
        transaction.begin();
        entities.createNativeQuery("UPDATE grid_workbook SET uploaded_at = '2026-01-01' WHERE id = ?")
                .setParameter(1, oldest)
                .executeUpdate();
        transaction.commit();
        Staff.assertRefused(() -> importing.foresee(new Asked(oldest, null, false)), "grid.sheet.refusal.gone");
        staging.stage("again.xlsx", empty);
        assertThat(count("grid_workbook")).isEqualTo(GridWorkbooks.MOST_WAITING);
        workbooks.waiting().forEach(one -> discarding.discard(one.id()));
        assertThat(count("grid_workbook")).isZero();
    }

    /** In a transaction that is rolled back: the whole of the demo bureau is brought. */
    @Test
    @ActivateRequestContext
    void a_unit_that_was_only_planned_is_taken_back_by_a_workbook_without_it_and_comes_again_by_another()
            throws Exception {
        staff.become("luochunxiao");
        transaction.begin();
        try {
            var without = exporting.export(CHINESE);
            var code = "GX-LATER";
            addingCell.add(new NewCell(
                    code,
                    "筹建所",
                    "",
                    CellKind.STATION,
                    "YX",
                    "",
                    "",
                    "",
                    LocalDate.now(clock).plusMonths(2)));
            var id = cells.findByCode(code).orElseThrow().id();
            entities.clear();
            var with = exporting.export(CHINESE);
            record(without, true);
            assertThat(cells.findByCode(code)).isEmpty();
            record(with, false);
            assertThat(cells.findByCode(code).orElseThrow().id()).isEqualTo(id);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @ActivateRequestContext
    void units_that_stand_below_one_another_in_a_circle_are_told() throws Exception {
        staff.become("luochunxiao");
        var plan = foreseen(
                written(Map.of(
                        BookSheet.UNITS, List.of(unit("GX-O", "STATION", "GX-P"), unit("GX-P", "ROOM", "GX-O")))),
                false);
        assertThat(plan.problems())
                .filteredOn(BookProblem::error)
                .extracting(BookProblem::key)
                .containsOnly("grid.sheet.refusal.circle");
        assertThat(plan.errors()).isEqualTo(2);
    }

    private static Map<BookColumn, Object> unit(String code, String kind, String parent) {
        return Map.of(BookColumn.CODE, code, BookColumn.NAME, code, BookColumn.KIND, kind, BookColumn.PARENT, parent);
    }

    private void record(byte[] bytes, boolean whole) {
        var asked = new Asked(staging.stage("again.xlsx", bytes), null, whole);
        var dry = importing.foresee(asked);
        assertThat(dry.problems()).filteredOn(BookProblem::error).isEmpty();
        importing.record(asked, "", dry.seen());
        entities.clear();
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void only_an_administrator_takes_the_grid_along_or_brings_one() {
        staff.become("chenmin");
        assertThatThrownBy(() -> staging.stage("a.xlsx", new byte[1])).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> importing.foresee(new Asked(1, null, false))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> importing.record(new Asked(1, null, false), "", 0))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> discarding.discard(1)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> exporting.export(CHINESE)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> exporting.template(CHINESE)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> workbooks.waiting()).isInstanceOf(NotPermitted.class);
    }

    private GridImport foreseen(byte[] bytes, boolean whole) {
        long id = staging.stage("again.xlsx", bytes);
        var plan = importing.foresee(new Asked(id, null, whole));
        discarding.discard(id);
        return plan;
    }

    /** Takes away the grid alone, until the transaction is rolled back; accounts and disclosures lose their persons and units. */
    private void empty() {
        entities.createNativeQuery("SET SESSION foreign_key_checks = 0").executeUpdate();
        for (var table : List.of(
                "grid_workbook",
                "oversight",
                "body",
                "body_state",
                "membership",
                "external_supervisor",
                "liaison_officer",
                "assignment",
                "cell_state",
                "cell",
                "person")) {
            entities.createNativeQuery("DELETE FROM " + table).executeUpdate();
        }
        entities.createNativeQuery("SET SESSION foreign_key_checks = 1").executeUpdate();
    }

    private <T> T timed(String what, Supplier<T> act) {
        long statements = statements();
        long begun = System.nanoTime();
        var done = act.get();
        double seconds = (System.nanoTime() - begun) / 1e9;
        long asked = statements() - statements - 1;
        System.out.printf("GridExchangeIT: %s: %.1f s, %d statements%n", what, seconds, asked);
        assertThat(asked).as("%s asks for many rows at once", what).isLessThan(LargeBureau.PEOPLE / 10);
        return done;
    }

    /** What this connection has asked the database. */
    private long statements() {
        var row = (Object[]) entities.createNativeQuery("SHOW SESSION STATUS LIKE 'Questions'")
                .getSingleResult();
        return Long.parseLong(row[1].toString());
    }

    private long count(String table) {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM " + table)
                        .getSingleResult())
                .longValue();
    }

    private static byte[] written(Map<BookSheet, List<Map<BookColumn, Object>>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BookWriting.write(rows, CHINESE, bytes);
        return bytes.toByteArray();
    }

    private static Map<BookSheet, List<Map<BookColumn, Object>>> read(byte[] bytes) throws UnreadableWorkbook {
        var book = BookReading.read(bytes);
        assertThat(book.problems()).isEmpty();
        return book.rows().keySet().stream().collect(Collectors.toMap(sheet -> sheet, sheet -> values(book, sheet)));
    }

    private static List<Map<BookColumn, Object>> values(GridBook book, BookSheet sheet) {
        return book.of(sheet).stream()
                .map(BookRow::values)
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }
}

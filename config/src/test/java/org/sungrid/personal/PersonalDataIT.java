package org.sungrid.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.Accounts;
import org.sungrid.account.AddingAccount;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.ClosingAccount;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.account.session.Sessions;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.AppointingSupervisor;
import org.sungrid.grid.AppointingSupervisor.NewSupervisor;
import org.sungrid.grid.AsOf;
import org.sungrid.grid.CorrectingPerson;
import org.sungrid.grid.CorrectingPerson.TruePerson;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.GridSheet;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.grid.RelationSheet;
import org.sungrid.grid.StagingGrid;
import org.sungrid.grid.SupervisorLevel;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.grid.sheet.BookWriting;
import org.sungrid.id.AccountId;
import org.sungrid.id.CorrectionId;
import org.sungrid.id.PersonNumber;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.personal.CorrectionRequest.Outcome;
import org.sungrid.personal.CorrectionRequest.Words;
import org.sungrid.proposal.DecidingProposal;
import org.sungrid.refusal.Conflict;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** What people may ask for about their data: all of it, that it be put right, and that it be erased (S-92). */
@ArquillianTest
@Tag("S-92")
class PersonalDataIT {

    private static final String TABLE = "personal-data.csv";
    private static final String SYSTEM = "luochunxiao";
    private static final String SECOND = "yuxiangyang";
    private static final String PASSWORD = "Kettle umbrella harvest";

    /** Names by which columns refer to people. */
    private static final String REFERRING = "(.*_)?(person|account|officer)(_.*)?|.*_by|phone|client";

    private static final Pattern SPELT = Pattern.compile("&#x([0-9a-f]+);");

    private static final AtomicInteger MADE = new AtomicInteger();

    @Inject
    ProposingExport proposingExport;

    @Inject
    ExportingPersonalData exporting;

    @Inject
    ExportingOwnData exportingOwn;

    @Inject
    RequestingCorrection requesting;

    @Inject
    EnteringCorrection entering;

    @Inject
    DecidingCorrection decidingCorrection;

    @Inject
    CorrectionRequests requests;

    @Inject
    ProposingErasure proposingErasure;

    @Inject
    DecidingProposal deciding;

    @Inject
    CorrectingPerson correcting;

    @Inject
    AppointingSupervisor appointing;

    @Inject
    AddingAccount adding;

    @Inject
    ClosingAccount closing;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    StagingGrid staging;

    @Inject
    GridCards cards;

    @Inject
    GridSheet gridSheet;

    @Inject
    RelationSheet relationSheet;

    @Inject
    Persons persons;

    @Inject
    Audit audit;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(PersonalDataIT.class, Staff.class).addAsResource(new File(TABLE), TABLE);
    }

    @Test
    @DisplayName(
            "S-92 every column that refers to a person or an account is in the export, or said not to be with a reason")
    void every_column_that_refers_to_somebody_is_in_the_export_or_said_not_to_be() throws IOException {
        var excepted = exceptions();
        var held = new TreeSet<String>();
        for (var holding : Holding.values()) {
            held.addAll(holding.of());
            for (var column : holding.of()) {
                assertThat(holding.query()).as(column).contains(column.replaceFirst("\\..*", ""));
            }
        }
        var columns = columns();
        var forgotten = new ArrayList<String>();
        columns.forEach((table, names) -> {
            boolean told = excepted.containsKey(table + ".*");
            if (!told
                    && held.stream().noneMatch(column -> column.startsWith(table + "."))
                    && excepted.keySet().stream().noneMatch(column -> column.startsWith(table + "."))) {
                forgotten.add(table + ".*");
            }
            names.stream()
                    .filter(name -> name.matches(REFERRING) || pointing().contains(table + "." + name))
                    .map(name -> table + "." + name)
                    .filter(column -> !held.contains(column) && !excepted.containsKey(column))
                    .filter(column -> !told || pointing().contains(column))
                    .forEach(forgotten::add);
        });
        assertThat(forgotten)
                .as("neither in org.sungrid.personal.Holding nor in config/personal-data.csv")
                .isEmpty();
        var known = new TreeSet<String>();
        columns.forEach((table, names) -> {
            known.add(table + ".*");
            names.forEach(name -> known.add(table + "." + name));
        });
        assertThat(known).as("what the export and the table tell of is there").containsAll(held);
        assertThat(known).containsAll(excepted.keySet());
        assertThat(excepted.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(excepted.keySet()).doesNotContainAnyElementsOf(held);
    }

    @Test
    @Tag("S-90")
    @Tag("S-43")
    @DisplayName(
            "S-92 S-90 all that is held is taken along for somebody after a second person agreed, and each try is on record")
    @ActivateRequestContext
    void all_that_is_held_is_taken_along_after_a_second_person_agreed() throws Exception {
        var number = supervisor("钟导出", "0000-7755331", LocalDate.now(clock).plusYears(1));
        var asked = new PersonNumber(number);
        var person = persons.findByNumber(number).orElseThrow();
        staff.become(SYSTEM);
        Staff.assertRefused(
                () -> exporting.export(asked, Messages.in(Language.CHINESE)), "personal.refusal.export.not-granted");
        assertThat(audit.about(Person.SUBJECT, person.id().value(), 1).get(0).outcome())
                .isEqualTo(AuditRow.Outcome.REFUSED);
        Staff.assertRefused(() -> proposingExport.propose(asked, " "), "proposal.refusal.reason");
        var proposal = proposingExport.propose(asked, "书面请求");
        Staff.assertRefused(() -> deciding.agree(proposal), "proposal.refusal.own");
        Staff.assertRefused(
                () -> exporting.export(asked, Messages.in(Language.CHINESE)), "personal.refusal.export.not-granted");
        staff.become(SECOND);
        deciding.agree(proposal);
        assertThatThrownBy(() -> exporting.export(asked, Messages.in(Language.CHINESE)))
                .isInstanceOf(NotPermitted.class);
        staff.become(SYSTEM);
        Staff.assertRefused(() -> proposingExport.propose(asked, "再次"), "personal.refusal.export.granted");
        var files = unzipped(exporting.export(asked, Messages.in(Language.CHINESE)));
        var row = audit.about(Person.SUBJECT, person.id().value(), 1).get(0);
        assertThat(row.act() + " " + row.outcome() + " " + row.accountName())
                .isEqualTo("ExportingPersonalData DONE " + SYSTEM);

        var held = json(files).getJsonObject("held");
        assertThat(held.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Holding.values()).map(Holding::code).toList());
        assertThat(held.getJsonArray("terms").getJsonObject(0).getString("phone"))
                .isEqualTo("0000-7755331");
        assertThat(held.getJsonArray("person").getJsonObject(0).getString("name"))
                .isEqualTo("钟导出");
        assertThat(held.getJsonArray("proposals").getJsonObject(0).getString("reason"))
                .isEqualTo("书面请求");
        assertThat(held.getJsonArray("about").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("act"))
                .contains("AppointingSupervisor", "ExportingPersonalData");
        var sheets = sheets(files.get("personal-data.xlsx"));
        assertThat(sheets).contains("0000-7755331", "钟导出", "特约监督员聘期", "镇级特约行风监督员");
        assertThat(sheets(unzipped(exporting.export(asked, Messages.in(Language.ENGLISH)))
                        .get("personal-data.xlsx")))
                .contains("Terms as supervisor", "0000-7755331")
                .doesNotContain("personal.", "grid.supervisor");
    }

    @Test
    @Tag("S-90")
    @DisplayName(
            "S-92 S-90 everybody takes along their own with their password: no hash and no key is in it, a failed try is on record")
    @ActivateRequestContext
    void everybody_takes_along_their_own() throws Exception {
        var account =
                account(supervisor("吴本人", "0000-7755332", LocalDate.now(clock).plusYears(1)));
        var hash = text("select password_hash from account where name = ?1", account.name());
        staff.become(account.name());
        Staff.assertRefused(
                () -> exportingOwn.export("wrong", Messages.in(Language.CHINESE)), "account.refusal.password.present");
        var person = persons.findByNumber(account.number()).orElseThrow().id().value();
        assertThat(audit.about(Person.SUBJECT, person, 1).get(0).outcome()).isEqualTo(AuditRow.Outcome.REFUSED);
        var files = unzipped(exportingOwn.export(PASSWORD, Messages.in(Language.CHINESE)));
        var held = json(files).getJsonObject("held");
        assertThat(held.getJsonArray("accounts").getJsonObject(0).getString("account"))
                .isEqualTo(account.name());
        assertThat(held.getJsonArray("sessions")).hasSize(1);
        assertThat(held.getJsonArray("acts").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("act") + " " + one.getString("result"))
                .contains("ExportingOwnData REFUSED", "ExportingOwnData DONE");
        for (var file : files.values()) {
            assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain(hash, "argon2");
        }
        assertThat(sheets(files.get("personal-data.xlsx"))).doesNotContain(hash, "argon2");
    }

    @Test
    @DisplayName("S-92 what somebody wrote and released is told by number, title and role")
    @ActivateRequestContext
    void what_somebody_wrote_and_released_is_told() throws Exception {
        var released = text(
                "select p.person_number from disclosure_version v join account a on a.id = v.released_by"
                        + " join person p on p.id = a.person_id where a.name = ?1 limit 1",
                "xuzhibai");
        staff.become(SYSTEM);
        var asked = new PersonNumber(released);
        var proposal = proposingExport.propose(asked, "核对");
        staff.become(SECOND);
        deciding.agree(proposal);
        staff.become(SYSTEM);
        var rows = json(unzipped(exporting.export(asked, Messages.in(Language.CHINESE))))
                .getJsonObject("held")
                .getJsonArray("disclosures")
                .getValuesAs(JsonObject.class);
        assertThat(rows).extracting(one -> one.getString("part")).contains("RELEASED");
        assertThat(rows.get(0).getString("disclosure")).matches("[A-Z]+-[0-9]{4}-[0-9]{4}");
        assertThat(rows.get(0).getString("title")).isNotBlank();
    }

    @Test
    @DisplayName("S-92 somebody asks for a correction, another decides, and the answer is read by whoever asked")
    @ActivateRequestContext
    void a_correction_is_asked_for_and_answered() {
        var account =
                account(supervisor("郑更正", "0000-7755333", LocalDate.now(clock).plusYears(1)));
        staff.become(account.name());
        Staff.assertRefused(
                () -> requesting.request(new Words(" ", null)),
                "personal.refusal.correction.stands",
                "personal.refusal.correction.should");
        Staff.assertRefused(() -> requesting.request(new Words("字".repeat(501), "好")), "personal.refusal.long");
        var asked = requesting.request(new Words("姓名写作郑更正", "应为郑更政"));
        Staff.assertRefused(
                () -> requesting.request(new Words(" 姓名写作郑更正", "应为郑更政 ")), "personal.refusal.correction.twice");
        assertThatThrownBy(() -> decidingCorrection.decline(asked, "否")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> requests.open(Place.BEGINNING)).isInstanceOf(NotPermitted.class);

        staff.become(SYSTEM);
        assertThat(requests.waitingForMe(500)).extracting(CorrectionRequest::id).contains(asked);
        var about = requesting.request(new Words("科室有误", "应为办公室"));
        Staff.assertRefused(() -> decidingCorrection.carriedOut(about, "已改"), "personal.refusal.correction.own");
        assertThat(requests.waitingForMe(500)).extracting(CorrectionRequest::id).doesNotContain(about);
        Staff.assertRefused(() -> decidingCorrection.decline(asked, " "), "personal.refusal.correction.why");
        decidingCorrection.carriedOut(asked, "已更正姓名");
        Staff.assertRefused(() -> decidingCorrection.decline(asked, "否"), "personal.refusal.correction.decided");
        var onPaper = entering.enter(new PersonNumber(account.number()), new Words("电话有误", "另附"));
        assertThat(requests.find(onPaper).orElseThrow().isOnPaper()).isTrue();

        staff.become(account.name());
        assertThat(requests.own(Place.BEGINNING).lines())
                .extracting(one -> one.getOutcome() + " " + one.getAnswer())
                .containsExactly("OPEN ", "CARRIED_OUT 已更正姓名");
        for (int i = 1; i < CorrectionRequests.MOST_OPEN; i++) {
            requesting.request(new Words("第" + i, "应为"));
        }
        Staff.assertRefused(() -> requesting.request(new Words("又一", "应为")), "personal.refusal.correction.many");
        staff.become(SYSTEM);
        var open = walkedOpen();
        assertThat(open).isSorted().contains(onPaper.value()).doesNotContain(asked.value());
        assertThat(requests.decided(Place.BEGINNING).lines().get(0).getOutcome())
                .isNotEqualTo(Outcome.OPEN);
        open.stream()
                .filter(id -> id != about.value())
                .forEach(id -> decidingCorrection.decline(new CorrectionId(id), "试验结束"));
    }

    @Test
    @DisplayName(
            "S-92 a name and a telephone are put right, are shown masked before, and what stood before stays to be asked for")
    @ActivateRequestContext
    void a_name_and_a_telephone_are_put_right_and_what_stood_before_stays() {
        var number = supervisor("冯误写", "0000-7755334", LocalDate.now(clock).plusYears(1));
        staff.become(SYSTEM);
        var known = clock.instant();
        var asked = new TruePerson(new PersonNumber(number), "冯正写", "0000-7755999", "身份证");
        Staff.assertRefused(
                () -> correcting.foresee(new TruePerson(new PersonNumber(number), "冯误写", "", "身份证")),
                "grid.refusal.nothing");
        Staff.assertRefused(
                () -> correcting.foresee(new TruePerson(new PersonNumber(number), " ", "", " ")),
                "grid.refusal.supervisor.name",
                "grid.refusal.person.reason");
        Staff.assertRefused(
                () -> correcting.foresee(new TruePerson(new PersonNumber("1102"), "某人", "0000-1", "证")),
                "grid.refusal.person.phoneless");
        var foreseen = correcting.foresee(asked);
        assertThat(told(foreseen))
                .contains("冯误写", "冯正写", "000****34", "000****99")
                .doesNotContain("0000-7755999");
        correcting.correct(asked, foreseen.seen());
        assertThatThrownBy(() ->
                        correcting.correct(new TruePerson(new PersonNumber(number), "冯再写", "", "身份证"), foreseen.seen()))
                .isInstanceOf(Conflict.class);

        assertThat(cards.person(number).orElseThrow().called()).isEqualTo("冯正写");
        assertThat(cards.person(number).orElseThrow().formerNames())
                .extracting(former -> former.getName())
                .containsExactly("冯误写");
        assertThat(cards.person(number, new AsOf(LocalDate.now(clock), known))
                        .orElseThrow()
                        .called())
                .isEqualTo("冯误写");
        assertThat(count(
                        "select count(*) from external_supervisor s join person p on p.id = s.person_id"
                                + " where p.person_number = ?1 and s.phone = '0000-7755334' and s.recorded_until is not null",
                        number))
                .isEqualTo(1);
        assertThat(audit.about(
                        Person.SUBJECT,
                        persons.findByNumber(number).orElseThrow().id().value(),
                        2))
                .extracting(AuditRow::act)
                .containsOnly("CorrectingPerson")
                .hasSize(2);
    }

    @Test
    @Tag("S-43")
    @DisplayName(
            "S-92 S-43 of somebody who left two persons erase what need not stay: none of it is in the database, the rest in no list")
    @ActivateRequestContext
    void of_somebody_who_left_two_persons_erase_what_need_not_stay() throws Exception {
        var today = LocalDate.now(clock);
        var number = supervisor("褚误植", "0000-7755335", today.plusDays(40));
        var account = account(number);
        staff.become(SYSTEM);
        var renamed = new TruePerson(new PersonNumber(number), "褚离任", "0000-7755336", "身份证");
        correcting.correct(renamed, correcting.foresee(renamed).seen());
        var asked = new PersonNumber(number);
        staff.become(account.name());
        var request = requesting.request(new Words("住址甲乙丙丁戊己庚", "住址子丑寅卯辰巳午"));
        plantSecrets(account.id());
        change(
                "insert into supervision_card (card_number, code, code_hash, person_id, cell_id, person_name, cell_name,"
                        + " cell_name_en, capacity, title, valid_until, issued_to, note, issued_at, issued_by,"
                        + " revocation_reason, lock_count) select 'JD-2020-7755', 'trial', repeat('7', 64), p.id, c.id,"
                        + " '褚卡面', '试验所', '', 'HEAD', '', current_date, '试验企业', '', now(), a.id, '', 0 from person p,"
                        + " cell c, account a where p.person_number = ?1 and a.name = 'luochunxiao' limit 1",
                number);
        staff.become(SYSTEM);
        stageNaming(number, "褚离任");

        Staff.assertRefused(
                () -> proposingErasure.propose(asked, "本人书面请求"),
                "personal.refusal.erase.relation",
                "personal.refusal.erase.account",
                "personal.refusal.erase.correction");
        decidingCorrection.decline(request, "住址不在登记范围，来信所述癸亥甲子");
        closing.close(account.id());
        // As if the term had been one of last year.
        change(
                "update external_supervisor s join person p on p.id = s.person_id set s.held_from = s.held_from - interval"
                        + " 2 year, s.held_until = s.held_until - interval 2 year where p.person_number = ?1",
                number);
        assertThat(proposingErasure.foresee(asked).obstacles()).isEmpty();
        assertThat(proposingErasure.foresee(asked).amounts())
                .extracting(Erasure.Amount::labelKey)
                .containsExactlyInAnyOrder(
                        "personal.erased.phones",
                        "personal.erased.former-names",
                        "personal.erased.workbooks",
                        "personal.erased.secrets",
                        "personal.erased.sessions",
                        "personal.erased.cards",
                        "personal.erased.corrections");
        var secrets = List.of(
                "0000-7755335",
                "0000-7755336",
                "褚误植",
                "褚卡面",
                "住址甲乙丙丁戊己庚",
                "住址子丑寅卯辰巳午",
                "来信所述癸亥甲子",
                "former-hash-7755",
                text(
                        "select password_hash from account where id = ?1",
                        account.id().value()),
                "sealed-key-7755",
                "code-hash-7755");
        for (var secret : secrets) {
            assertThat(found(secret)).as(secret).isNotEmpty();
        }
        var proposal = proposingErasure.propose(asked, "本人书面请求");
        Staff.assertRefused(() -> deciding.agree(proposal), "proposal.refusal.own");
        assertThat(found("0000-7755336")).isNotEmpty();
        staff.become(SECOND);
        deciding.agree(proposal);

        for (var secret : secrets) {
            assertThat(found(secret)).as(secret).isEmpty();
        }
        assertThat(count("select count(*) from grid_workbook where name = ?1", "naming-7755.xlsx"))
                .isZero();
        assertThat(count(
                        "select count(*) from account_session where account_id = ?1",
                        account.id().value()))
                .isZero();
        staff.become(SYSTEM);
        assertThat(gridSheet.persons(number, Place.BEGINNING).lines()).isEmpty();
        assertThat(gridSheet.persons("褚离任", Place.BEGINNING).lines()).isEmpty();
        assertThat(supervisorsListed()).doesNotContain(number);
        assertThat(accountsListed()).contains(SYSTEM).doesNotContain(account.name());
        assertThat(cards.person(number).orElseThrow().restricted()).isTrue();
        assertThat(cards.person(number).orElseThrow().ties())
                .as("who answered on which day stays")
                .hasSize(1);
        Staff.assertRefused(
                () -> adding.add(new NewAccount("back-" + account.name(), number, PASSWORD)), "account.refusal.person");
        Staff.assertRefused(() -> correcting.foresee(renamed), "grid.refusal.person.restricted");
        Staff.assertRefused(() -> proposingErasure.propose(asked, "再次"), "personal.refusal.erase.done");

        appointing.appoint(new NewSupervisor(number, "", "", origin("0000-7755337"), today, today.plusYears(1)));
        assertThat(cards.person(number).orElseThrow().restricted())
                .as("whoever is appointed again is shown again")
                .isFalse();
        assertThat(supervisorsListed()).contains(number);
    }

    @Test
    @DisplayName("S-92 nothing is erased of somebody who holds a post")
    @ActivateRequestContext
    void nothing_is_erased_of_somebody_who_holds_a_post() {
        staff.become(SYSTEM);
        assertThat(proposingErasure.foresee(new PersonNumber("1101")).obstacles())
                .extracting("key")
                .contains("personal.refusal.erase.post");
        Staff.assertRefused(() -> proposingErasure.foresee(new PersonNumber("no-such")), "grid.refusal.person.unknown");
    }

    private record TestAccount(AccountId id, String name, String number) {}

    private String supervisor(String name, String phone, LocalDate until) {
        staff.become(SYSTEM);
        return appointing.appoint(new NewSupervisor(
                "", name, "", origin(phone), LocalDate.now(clock).minusDays(MADE.incrementAndGet()), until));
    }

    private static Origin origin(String phone) {
        return new Origin(SupervisorLevel.TOWN, "试验商会", "会长", phone);
    }

    private TestAccount account(String number) {
        staff.become(SYSTEM);
        var name = "data-" + System.currentTimeMillis() % 100_000_000 + "-" + MADE.incrementAndGet();
        var id = adding.addTrial(new NewAccount(name, number, PASSWORD));
        var setAt = entities.createQuery("select a.passwordSetAt from Account a where a.id = :id", Instant.class)
                .setParameter("id", id.value())
                .getSingleResult();
        sessions.begin(id, SessionBegin.PASSWORD, "Trial Browser", setAt);
        return new TestAccount(id, name, number);
    }

    private void plantSecrets(AccountId account) throws Exception {
        transaction.begin();
        entities.createNativeQuery("insert into former_password (account_id, password_hash, replaced_at)"
                        + " values (?1, 'former-hash-7755', now())")
                .setParameter(1, account.value())
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into second_factor (account_id, algorithm, sealed_key, enrolled_at, last_step)"
                                + " values (?1, 'SHA1', 'sealed-key-7755', now(), 0)")
                .setParameter(1, account.value())
                .executeUpdate();
        entities.createNativeQuery("insert into recovery_code (account_id, code_hash, made_at)"
                        + " values (?1, 'code-hash-7755', now())")
                .setParameter(1, account.value())
                .executeUpdate();
        transaction.commit();
    }

    private void stageNaming(String number, String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BookWriting.write(
                Map.of(BookSheet.PEOPLE, List.of(Map.of(BookColumn.NUMBER, number, BookColumn.PERSON, name))),
                Messages.in(Language.CHINESE),
                bytes);
        staging.stage("naming-7755.xlsx", bytes.toByteArray());
    }

    private List<Long> walkedOpen() {
        var all = new ArrayList<Long>();
        var place = Place.BEGINNING;
        while (true) {
            var leaf = requests.open(place);
            leaf.lines().forEach(one -> all.add(one.id().value()));
            if (!leaf.later()) {
                return all;
            }
            place = Place.of(String.valueOf(all.get(all.size() - 1)), null);
        }
    }

    private Set<String> supervisorsListed() {
        var all = new TreeSet<String>();
        var place = Place.BEGINNING;
        while (true) {
            var leaf = relationSheet.supervisors(place);
            leaf.lines().forEach(line -> all.add(line.number()));
            if (!leaf.later()) {
                return all;
            }
            place = Place.of(leaf.lines().get(leaf.lines().size() - 1).place(), null);
        }
    }

    private Set<String> accountsListed() {
        var all = new TreeSet<String>();
        var place = Place.BEGINNING;
        while (true) {
            var leaf = accounts.leaf("", place);
            leaf.lines().forEach(line -> all.add(line.getName()));
            if (!leaf.later()) {
                return all;
            }
            var last = leaf.lines().get(leaf.lines().size() - 1);
            place = Place.of(Place.written(last.id().value(), last.getName()), null);
        }
    }

    private static String told(Foreseen foreseen) {
        return foreseen.turns().stream()
                .flatMap(turn -> Stream.concat(turn.before().stream(), turn.after().stream()))
                .flatMap(line -> line.told().stream())
                .map(Foreseen.Told::text)
                .collect(Collectors.joining(" "));
    }

    /** Where a text stands in the whole database: every column of every table, as a dump would have it. */
    private List<String> found(String text) {
        var found = new ArrayList<String>();
        columns().forEach((table, names) -> {
            for (var name : names) {
                long rows = count(
                        "select count(*) from `" + table + "` where locate(cast(?1 as binary), cast(`" + name
                                + "` as binary)) > 0",
                        text);
                if (rows > 0) {
                    found.add(table + "." + name);
                }
            }
        });
        return found;
    }

    /** Columns of each table. */
    private Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var row : entities.createNativeQuery("select c.table_name, c.column_name from information_schema.columns c"
                        + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name ="
                        + " c.table_name where c.table_schema = database() and t.table_type = 'BASE TABLE'"
                        + " order by 1, 2")
                .getResultList()) {
            var named = (Object[]) row;
            columns.computeIfAbsent(named[0].toString(), table -> new ArrayList<>())
                    .add(named[1].toString());
        }
        return columns;
    }

    private Set<String> pointing;

    /** The columns that point at a person or an account, by the database's own rules. */
    private Set<String> pointing() {
        if (pointing == null) {
            pointing = new TreeSet<>();
            for (var row : entities.createNativeQuery("select k.table_name, k.column_name from"
                            + " information_schema.key_column_usage k where k.table_schema = database()"
                            + " and k.referenced_table_name in ('person', 'account')")
                    .getResultList()) {
                var named = (Object[]) row;
                pointing.add(named[0] + "." + named[1]);
            }
            assertThat(pointing).contains("assignment.person_id", "version_editor.account_id");
        }
        return pointing;
    }

    private static Map<String, String> exceptions() throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(PersonalDataIT.class.getResourceAsStream("/" + TABLE), StandardCharsets.UTF_8))) {
            var lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
            var table = new HashMap<String, String>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(",", 2);
                assertThat(table.put(cells[0], cells[1])).as(line).isNull();
            }
            return table;
        }
    }

    private long count(String query, Object value) {
        return ((Number)
                        entities.createNativeQuery(query).setParameter(1, value).getSingleResult())
                .longValue();
    }

    private String text(String query, Object value) {
        return entities.createNativeQuery(query)
                .setParameter(1, value)
                .getSingleResult()
                .toString();
    }

    private void change(String statement, Object value) throws Exception {
        transaction.begin();
        entities.createNativeQuery(statement).setParameter(1, value).executeUpdate();
        transaction.commit();
    }

    private static JsonObject json(Map<String, byte[]> files) {
        try (var reader = Json.createReader(new ByteArrayInputStream(files.get("personal-data.json")))) {
            return reader.readObject();
        }
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** All that stands in a workbook, whose parts tell their sizes only in the directory at its end, with its signs as they are read. */
    private static String sheets(byte[] workbook) throws IOException {
        var file = Files.createTempFile("personal", ".xlsx");
        try {
            Files.write(file, workbook);
            var all = new ByteArrayOutputStream();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    all.writeBytes(zip.getInputStream(entry).readAllBytes());
                }
            }
            return SPELT.matcher(all.toString(StandardCharsets.UTF_8))
                    .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)));
        } finally {
            Files.delete(file);
        }
    }
}

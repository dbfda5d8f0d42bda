package org.sungrid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The walls of the house: floors, rooms, and what may stand in them. See {@code config/decisions}. */
class ArchitectureTest {

    /** Which floor each capability of {@code shared} lives on; a new one has to be entered here. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("id", 0),
            Map.entry("refusal", 0),
            Map.entry("time", 0),
            Map.entry("text", 0),
            Map.entry("paging", 0),
            Map.entry("web", 0),
            Map.entry("crypto", 0),
            Map.entry("audit", 0),
            Map.entry("permission", 0),
            Map.entry("proposal", 0),
            Map.entry("change", 0),
            Map.entry("search", 0),
            Map.entry("database", 0),
            Map.entry("file", 0),
            Map.entry("workbook", 0),
            Map.entry("grid", 1),
            Map.entry("account", 1),
            Map.entry("auditor", 1),
            Map.entry("deadline", 1),
            Map.entry("fact", 1),
            Map.entry("job", 1),
            Map.entry("notify", 1),
            Map.entry("document", 2),
            Map.entry("ticket", 2),
            Map.entry("outcome", 2),
            Map.entry("occasion", 2),
            Map.entry("opinion", 2),
            Map.entry("inspection", 2),
            Map.entry("disclosure", 2),
            Map.entry("bulletin", 3),
            Map.entry("personal", 3));

    private static final List<String> NAMES_THAT_SAY_NOTHING =
            List.of("service", "util", "utils", "impl", "dto", "manager", "helper", "common");

    /** The one that starts another Java, which reads files. */
    private static final String READING_APART = "org.sungrid.file.internal.ReadingApart";

    /** The one that calls another host: the sign-in service that the settings name. */
    private static final String PROVIDER_CALLS = "org.sungrid.account.openid.ProviderCalls";

    /** The one that calls the bureau's provider of short messages: the address that the settings name. */
    private static final String SMS_CALLS = "org.sungrid.notify.sms.HttpSmsGateway";

    private static final String READER = "org.sungrid.file.reader..";

    private static JavaClasses shared;
    private static JavaClasses applications;
    private static JavaClasses all;

    @BeforeAll
    static void read() {
        var importer = new ClassFileImporter();
        shared = importer.importPath(Path.of("../shared/target/classes"));
        applications = importer.importPaths(Path.of("../portal/target/classes"), Path.of("../admin/target/classes"));
        all = importer.importPaths(
                Path.of("../shared/target/classes"),
                Path.of("../portal/target/classes"),
                Path.of("../admin/target/classes"),
                Path.of("target/classes"));
        assertThat(shared).isNotEmpty();
        assertThat(applications).isNotEmpty();
    }

    @Test
    void every_capability_of_shared_has_its_floor() {
        var rooms = shared.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertThat(FLOORS.keySet()).containsAll(rooms);
    }

    @Test
    void a_capability_calls_lower_floors_only() {
        FLOORS.forEach((room, floor) -> {
            var higher = FLOORS.entrySet().stream()
                    .filter(other -> other.getValue() > floor)
                    .map(other -> "org.sungrid." + other.getKey() + "..")
                    .toArray(String[]::new);
            if (higher.length > 0) {
                check(
                        noClasses()
                                .that()
                                .resideInAPackage("org.sungrid." + room + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(higher),
                        shared);
            }
        });
    }

    @Test
    void capabilities_form_no_circle() {
        check(slices().matching("org.sungrid.(*)..").should().beFreeOfCycles(), shared);
    }

    @Test
    void what_is_internal_stays_inside_its_capability() {
        FLOORS.keySet()
                .forEach(room -> check(
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("org.sungrid." + room + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.sungrid." + room + ".internal.."),
                        all));
    }

    @Test
    void shared_knows_no_screen() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces.."),
                shared);
    }

    @Test
    void the_applications_hold_no_query_and_no_transaction() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.persistence..", "java.sql..")
                        .orShould()
                        .dependOnClassesThat(JavaClass.Predicates.equivalentTo(Transactional.class)),
                applications);
    }

    @Test
    void the_portal_does_not_know_the_admin_nor_the_other_way_round() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.sungrid.portal..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.sungrid.admin.."),
                applications);
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.sungrid.admin..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.sungrid.portal.."),
                applications);
    }

    @Test
    void no_package_has_a_name_that_says_nothing() {
        Set<String> words = all.stream()
                .flatMap(type -> List.of(type.getPackageName().split("\\.")).stream())
                .collect(Collectors.toSet());
        assertThat(words).doesNotContainAnyElementsOf(NAMES_THAT_SAY_NOTHING);
    }

    /** S-84, S-83: no weak randomness, no object streams, no processes, no calls to addresses that a user gave. */
    @Test
    @Tag("S-83")
    @Tag("S-84")
    void nothing_dangerous_is_used() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.sungrid.launch..", "org.sungrid.migrate..")
                        .and()
                        .doNotHaveFullyQualifiedName(PROVIDER_CALLS)
                        .and()
                        .doNotHaveFullyQualifiedName(SMS_CALLS)
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Random")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.io.ObjectInputStream")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.lang.Runtime")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.net.URLConnection")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage("java.net.http.."),
                all);
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.sungrid.launch..", "org.sungrid.migrate..")
                        .and()
                        .doNotHaveFullyQualifiedName(READING_APART)
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.lang.ProcessBuilder"),
                all);
    }

    /** Files are opened in a Java of their own: inside the server nobody calls the reader, or what it reads with. */
    @Test
    @Tag("S-27")
    @Tag("F-38")
    void no_file_is_opened_inside_the_server() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(READER)
                        .and()
                        .doNotHaveFullyQualifiedName(READING_APART)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(READER, "org.apache.pdfbox..", "org.apache.fontbox.."),
                all);
        check(
                noClasses()
                        .that()
                        .resideInAPackage(READER)
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                READER, "java..", "javax.xml.stream..", "org.apache.pdfbox..", "org.apache.fontbox.."),
                all);
    }

    /**
     * S-80: one class inside the server reads XML, the parts of workbooks, and refuses what could call out. The feed and
     * the site map write it; the launcher reads the server's own configuration, which nobody uploads; attached files are
     * read in a Java of their own.
     */
    @Test
    @Tag("S-80")
    void xml_is_read_in_one_place() {
        var reading =
                new DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall>("that makes a reader of XML") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        return call.getTargetOwner().getFullName().equals("javax.xml.stream.XMLInputFactory")
                                || call.getTarget().getName().equals("createXMLStreamReader")
                                || call.getTarget().getName().equals("createXMLEventReader");
                    }
                };
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.sungrid.launch..", READER)
                        .and()
                        .doNotHaveFullyQualifiedName("org.sungrid.workbook.SheetXml")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javax.xml.parsers..",
                                "javax.xml.transform..",
                                "javax.xml.validation..",
                                "javax.xml.xpath..",
                                "jakarta.xml..",
                                "org.xml.sax..",
                                "org.w3c.dom..",
                                "org.dom4j..",
                                "org.jdom..",
                                "org.jsoup..",
                                "java.beans..")
                        .orShould()
                        .callMethodWhere(reading),
                all);
    }

    /** F-15: everything asks the injected clock; only the clock itself asks the system. */
    @Test
    @Tag("F-15")
    void time_comes_from_the_injected_clock() {
        var withoutClock =
                new DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall>("now() without a clock") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        return call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty();
                    }
                };
        check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("org.sungrid.time.DatabaseClock")
                        .should()
                        .callMethodWhere(withoutClock),
                shared);
        check(noClasses().should().callMethodWhere(withoutClock), applications);
    }

    /** S-36 in its first form: an act that changes something names its permission. */
    @Test
    void every_act_on_disclosures_names_its_permission() {
        check(
                methods()
                        .that()
                        .areAnnotatedWith(Transactional.class)
                        .and()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("org.sungrid.disclosure")
                        .should(new ArchCondition<JavaMethod>("name its permission") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                var reads = method.getAnnotationOfType(Transactional.class)
                                                .value()
                                        == Transactional.TxType.NOT_SUPPORTED;
                                events.add(new SimpleConditionEvent(
                                        method,
                                        reads || method.isAnnotatedWith("org.sungrid.permission.Permitted"),
                                        method.getFullName() + " names no permission"));
                            }
                        }),
                shared);
    }

    /** F-26: an act on one's own account, which names no permission, is done again as well when it lost a race. */
    @Test
    @Tag("F-26")
    void every_act_on_accounts_is_repeated() {
        check(
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areAnnotatedWith(Transactional.class)
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("org.sungrid.account..")
                        .and()
                        .areDeclaredInClassesThat()
                        .haveNameMatching(".*\\.[A-Z][a-z]+ing([A-Z]\\w*)?")
                        .and(new DescribedPredicate<JavaMethod>("begin a transaction") {
                            @Override
                            public boolean test(JavaMethod method) {
                                return method.getAnnotationOfType(Transactional.class)
                                                .value()
                                        == Transactional.TxType.REQUIRED;
                            }
                        })
                        .should()
                        .beAnnotatedWith("org.sungrid.permission.Permitted")
                        .orShould()
                        .beAnnotatedWith("org.sungrid.permission.Repeated"),
                shared);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static void check(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }
}

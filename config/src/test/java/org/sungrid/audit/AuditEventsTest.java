package org.sungrid.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.audit.AuditEvents.Event;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;

/** S-86: what is put on record stands in a table, and the table holds for the program. */
@Tag("S-86")
class AuditEventsTest {

    private static final String AUDIT = "org.sungrid.audit.Audit";

    private static JavaClasses shared;
    private static JavaClasses all;

    @BeforeAll
    static void read() {
        var importer = new ClassFileImporter();
        shared = importer.importPath(Path.of("../shared/target/classes"));
        all = importer.importPaths(Path.of("../shared/target/classes"), Path.of("../admin/target/classes"));
    }

    @Test
    void every_act_has_its_row_in_the_table() {
        var known = AuditEvents.all().stream().map(Event::act).collect(Collectors.toSet());
        assertThat(acts().stream().filter(act -> !known.contains(act)).toList())
                .as("config/audit-events.csv lacks these acts: add for each a row"
                        + " act,DONE,<what it is about>,<the class that calls Audit.done>,<what happened>")
                .isEmpty();
    }

    @Test
    void every_act_comes_to_a_place_that_writes_the_record() {
        for (var type : shared) {
            if (isAct(type)) {
                assertThat(reaches(type))
                        .as(
                                "%s has a method that is @Permitted and @Transactional, but nothing that it calls"
                                        + " writes the record (Audit.done)",
                                type.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void whoever_writes_the_record_is_named_in_the_table() {
        var named = AuditEvents.all().stream().map(Event::writtenBy).collect(Collectors.toCollection(TreeSet::new));
        named.remove(AuditEvents.NOBODY);
        var writing = all.stream()
                .filter(AuditEventsTest::writes)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .as("config/audit-events.csv, column \"written by\", against the classes that call Audit.done or"
                        + " Audit.refused")
                .isEqualTo(writing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh_CN.properties"})
    void every_event_is_told_in_words(String bundle) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("../admin/src/main/resources/org/sungrid/admin", bundle))) {
            words.load(in);
        }
        Set<String> keys = new TreeSet<>();
        for (var event : AuditEvents.all()) {
            if (!event.act().equals(AuditEvents.ANY)) {
                keys.add("admin.act." + event.act());
            }
            keys.add("admin.subject." + event.subject());
            keys.add("admin.audit.outcome." + event.outcome());
        }
        for (var permission : Permission.values()) {
            keys.add("admin.permission." + permission.name());
        }
        // Whoever is refused is on record under the name of what they tried, looking included.
        shared.stream()
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Permitted.class)))
                .forEach(type -> keys.add("admin.act." + type.getSimpleName()));
        assertThat(words.stringPropertyNames())
                .as("the record is told in words")
                .containsAll(keys);
    }

    /** Simple names of classes that do something which needs a permission. */
    private static Set<String> acts() {
        return shared.stream()
                .filter(AuditEventsTest::isAct)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAct(JavaClass type) {
        return type.getMethods().stream().anyMatch(AuditEventsTest::acts);
    }

    /** Looking only is not transactional, and what would happen is only foreseen. */
    private static boolean acts(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.isAnnotatedWith(Permitted.class)
                && method.isAnnotatedWith(Transactional.class)
                && !method.getName().equals("foresee")
                && method.getAnnotationOfType(Transactional.class).value() != Transactional.TxType.NOT_SUPPORTED;
    }

    private static boolean writes(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(AUDIT)
                        && Arrays.asList("done", "refused").contains(call.getName()));
    }

    /** Whether something it calls, or that calls in its turn, writes the record; inside its own capability or by asking a second person. */
    private static boolean reaches(JavaClass type) {
        var seen = new HashSet<JavaClass>();
        var open = new ArrayDeque<JavaClass>();
        open.add(type);
        while (!open.isEmpty()) {
            var next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            if (writes(next)) {
                return true;
            }
            next.getMethodCallsFromSelf().stream()
                    .map(call -> call.getTargetOwner())
                    .filter(owner -> owner.getPackageName().equals(type.getPackageName())
                            || owner.getPackageName().equals("org.sungrid.proposal"))
                    .forEach(open::add);
        }
        return false;
    }
}

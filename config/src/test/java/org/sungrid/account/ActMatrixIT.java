package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.id.AskingId;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.InspectionId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.id.VersionId;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.KnownTickets;

/**
 * S-36 for acts: each one that the program has, tried by somebody of each role, on something in each place; what is answered
 * stands in {@code config/access-acts.csv}, written by hand. An act without a row fails.
 */
@ArquillianTest
@Tag("S-35")
@Tag("S-36")
@Tag("S-42")
class ActMatrixIT {

    private static final String TABLE = "access-acts.csv";

    @Inject
    BeanManager beans;

    @Inject
    Matrix matrix;

    @Inject
    Staff staff;

    @Inject
    Disclosures disclosures;

    @Inject
    KnownTickets known;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(ActMatrixIT.class, Matrix.class, KnownTickets.class, Staff.class, Papers.class)
                .addAsResource(new java.io.File(TABLE), TABLE);
    }

    @Test
    @ActivateRequestContext
    void every_act_is_open_to_whom_the_table_says_and_where() throws Exception {
        matrix.admit();
        var drafts = matrix.drafts("行为矩阵");
        var tickets = matrix.tickets("行为矩阵");
        var askings = matrix.askings("行为矩阵");
        var inspections = matrix.inspections("行为矩阵");
        var table = table();
        var acts = acts();
        assertThat(new TreeSet<>(acts.keySet()))
                .as("config/access-acts.csv against the acts of the program: add a row for each that is missing")
                .isEqualTo(new TreeSet<>(table.keySet()));

        var differences = new ArrayList<String>();
        int tried = 0;
        for (var act : acts.entrySet()) {
            for (var who : Matrix.PEOPLE.entrySet()) {
                staff.become(who.getValue());
                var answered = new ArrayList<String>();
                for (var place : Matrix.PLACES.keySet()) {
                    answered.add(answer(
                            act.getValue(),
                            drafts.get(place),
                            tickets.get(place),
                            askings.get(place),
                            inspections.get(place)));
                    tried++;
                }
                var told = table.get(act.getKey()).get(who.getKey());
                if (!told(told).equals(answered)) {
                    differences.add(act.getKey() + " by " + who.getKey() + ": told " + told + ", answered " + answered);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(tried).isGreaterThan(acts.size() * Matrix.PEOPLE.size());
    }

    private static List<String> told(String may) {
        return switch (may) {
            case "place" -> List.of("in", "in", "hidden", "hidden");
            default -> List.of(may, may, may, may);
        };
    }

    /** Whether the act lets somebody in; what it then says of an empty question is its own affair. */
    private String answer(Method act, VersionId draft, TicketNumber ticket, AskingId asking, InspectionId inspection) {
        Object bean = reference(act.getDeclaringClass());
        try {
            act.invoke(
                    bean,
                    Arrays.stream(act.getParameterTypes())
                            .map(type -> type == AskingId.class ? asking : argument(type, draft, ticket, inspection))
                            .toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NotPermitted) {
                return "no";
            }
            if (e.getCause() instanceof OutOfReach) {
                return "hidden";
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return "in";
    }

    private Object argument(Class<?> type, VersionId draft, TicketNumber ticket, InspectionId inspection) {
        if (type == InspectionId.class) {
            return inspection;
        }
        if (type == TicketNumber.class) {
            return ticket;
        }
        if (type == TicketId.class) {
            return known.find(ticket);
        }
        if (type == VersionId.class) {
            return draft;
        }
        if (type == DisclosureId.class) {
            return disclosures.find(draft).orElseThrow().disclosure();
        }
        if (type == int.class) {
            return -1;
        }
        if (type == long.class) {
            return -1L;
        }
        return type == boolean.class ? (Object) false : type == String.class ? "" : null;
    }

    private Object reference(Class<?> type) {
        Bean<?> bean = beans.resolve(beans.getBeans(type));
        return beans.getReference(bean, type, beans.createCreationalContext(bean));
    }

    /** Every method of every bean that names a permission, by class and name; of several of one name the first. */
    private Map<String, Method> acts() {
        var acts = new TreeMap<String, Method>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().getPackageName().startsWith("org.sungrid.")) {
                for (var method : bean.getBeanClass().getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Permitted.class)) {
                        acts.putIfAbsent(
                                bean.getBeanClass().getSimpleName() + "." + method.getName() + "/"
                                        + method.getParameterCount(),
                                method);
                    }
                }
            }
        }
        return acts;
    }

    @Test
    void what_names_a_place_can_be_found() {
        for (var act : acts().values()) {
            if (act.getAnnotation(Permitted.class).scope() == Scope.PLACE) {
                assertThat(Arrays.asList(act.getParameterTypes()))
                        .as(act.toString())
                        .containsAnyOf(
                                VersionId.class,
                                DisclosureId.class,
                                TicketId.class,
                                TicketNumber.class,
                                AskingId.class,
                                InspectionId.class);
            }
        }
    }

    private static Map<String, Map<String, String>> table() throws IOException {
        var table = new LinkedHashMap<String, Map<String, String>>();
        try (var reader = new BufferedReader(
                new InputStreamReader(ActMatrixIT.class.getResourceAsStream("/" + TABLE), StandardCharsets.UTF_8))) {
            var lines = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
            for (var line : lines.subList(1, lines.size())) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 1; i < line.length; i++) {
                    row.put(lines.get(0)[i], line[i]);
                }
                table.put(line[0], row);
            }
        }
        return table;
    }
}

package org.sungrid.grid;

import java.time.LocalDate;
import java.util.List;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.grid.ExternalSupervisor.Origin;

/**
 * The bodies and standing relations with which a bureau begins; units and bodies are named by code, staff by number,
 * supervisors from outside, who have none yet, by the numbers that they will be given. Days as in {@link GridPlan}.
 */
public record RelationPlan(
        List<PlannedOversight> oversights,
        List<PlannedBody> bodies,
        List<PlannedSupervisor> supervisors,
        List<PlannedMember> members,
        List<PlannedLiaison> liaisons) {

    public RelationPlan {
        oversights = List.copyOf(oversights);
        bodies = List.copyOf(bodies);
        supervisors = List.copyOf(supervisors);
        members = List.copyOf(members);
        liaisons = List.copyOf(liaisons);
    }

    public record PlannedOversight(String person, String cell, OversightKind kind, LocalDate from, LocalDate until) {}

    public record PlannedBody(String code, BodyWords words, LocalDate from) {}

    public record PlannedSupervisor(
            String number, String name, String cell, Origin origin, LocalDate from, LocalDate until) {}

    public record PlannedMember(String body, String person, BodyRole role, LocalDate from, LocalDate until) {}

    public record PlannedLiaison(String person, String cell, String trade, LocalDate from, LocalDate until) {}
}

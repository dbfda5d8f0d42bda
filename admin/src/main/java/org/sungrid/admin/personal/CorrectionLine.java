package org.sungrid.admin.personal;

import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.personal.CorrectionRequest;

/** A request as a list shows it, with whom it is about. */
public record CorrectionLine(CorrectionRequest request, String name, String number) {

    /** The persons read at once. */
    public static List<CorrectionLine> of(List<CorrectionRequest> requests, Persons persons) {
        var people =
                persons.byIds(requests.stream().map(CorrectionRequest::person).collect(Collectors.toSet()));
        return requests.stream().map(one -> of(one, people.get(one.person()))).toList();
    }

    private static CorrectionLine of(CorrectionRequest request, Person person) {
        return new CorrectionLine(request, person.getName(), person.getNumber());
    }
}

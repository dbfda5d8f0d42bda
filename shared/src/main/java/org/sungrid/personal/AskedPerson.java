package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.PersonNumber;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Whom something is asked about, as it is written into what a second person agrees to. */
@ApplicationScoped
public class AskedPerson {

    private static final String NUMBER = "number";

    @Inject
    private Persons persons;

    static JsonObject written(PersonNumber number) {
        return Json.createObjectBuilder().add(NUMBER, number.value()).build();
    }

    static PersonNumber read(JsonObject asked) {
        return new PersonNumber(asked.getString(NUMBER));
    }

    Person of(JsonObject asked) {
        return of(read(asked));
    }

    /** @throws Refused when there is nobody of that number */
    Person of(PersonNumber number) {
        return persons.findByNumber(number.value())
                .orElseThrow(() -> new Refused(Refusal.whole("grid.refusal.person.unknown", number.value())));
    }

    /** A sentence with their name and number. */
    Refusal told(String key, JsonObject asked) {
        var number = read(asked).value();
        return Refusal.whole(
                key, persons.findByNumber(number).map(Person::getName).orElse(""), number);
    }
}

package org.sungrid.admin;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.sungrid.bench.TestBench;

/** Somebody who works on tickets by the pages of the admin, at one node's door. */
final class TicketDoor {

    static final String OFFICER = "fangyunping";
    static final String HEAD = "tanglixin";
    static final String HANDLER = "yaochunhe";

    private final AdminClient client;

    private TicketDoor(AdminClient client) {
        this.client = client;
    }

    static TicketDoor of(String account) {
        return of(account, TestBench::admin);
    }

    static TicketDoor of(String account, Function<String, URI> node) {
        return new TicketDoor(AdminClient.signedIn(account, node));
    }

    AdminClient client() {
        return client;
    }

    /** The form by which a ticket is raised to a cell, filled in. */
    Map<String, String> raising(String title, String owner) {
        var fields = AdminClient.hidden(client.get("/tickets/new").body(), "raising");
        fields.putAll(Map.of(
                "origin", "HIGHER_LEVEL",
                "originNote", "市局〔2026〕15号",
                "title", title,
                "demand", "逐家检查，建立台账",
                "owner_input", owner,
                "checking", "ON_SITE",
                "secrecy", "INTERNAL",
                "amount", "20",
                "unit", "WORKING_DAYS",
                "raise", ""));
        return fields;
    }

    HttpResponse<String> raise(Map<String, String> fields) {
        return client.post("/tickets/new", fields);
    }

    /** @return its number */
    String raised(String title, String owner) {
        var answer = raise(raising(title, owner));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Raising was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/tickets/(DB-[0-9]+-[0-9]+).*", "$1");
    }

    /** One form of a ticket's page as it stands now, with what was typed. */
    Map<String, String> filled(String number, String form, String button, String said) {
        var fields = new LinkedHashMap<>(
                AdminClient.hidden(client.get("/tickets/" + number).body(), form));
        fields.put(form + "-said", said);
        fields.put(button, "");
        return fields;
    }

    HttpResponse<String> press(String number, Map<String, String> fields) {
        return client.post("/tickets/" + number, fields);
    }

    /** Presses a button that is answered at once. */
    void pressed(String number, String form, String button, String said) {
        var answer = press(number, filled(number, form, button, said));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(
                    button + " of " + number + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }
}

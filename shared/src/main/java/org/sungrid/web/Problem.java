package org.sungrid.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * An error told to a program, as RFC 9457 lays it down.
 *
 * @param title what kind of problem it is
 * @param detail what to do about this one, or null
 * @param incident the number under which the log knows it, or null
 */
public record Problem(int status, String title, String detail, String incident) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status);
        if (detail != null) {
            json.add("detail", detail);
        }
        if (incident != null) {
            json.add("incident", incident);
        }
        return json.build();
    }
}

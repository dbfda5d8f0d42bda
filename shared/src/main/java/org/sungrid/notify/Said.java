package org.sungrid.notify;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

/** A notification that was said, once for all whom it was said to. It is never changed. */
@Entity
@Table(name = "notification")
public class Said {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "message_key")
    private String key;

    private String arguments;
    private String address;

    @Column(name = "about_kind")
    private String aboutKind;

    @Column(name = "about_id")
    private long aboutId;

    @Column(name = "once_key")
    private String once;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "said_at")
    private Instant saidAt;

    protected Said() {}

    Said(Notification notification, Instant at) {
        this.key = notification.key();
        this.arguments =
                Json.createArrayBuilder(notification.arguments()).build().toString();
        this.address = notification.address();
        this.aboutKind = notification.about().kind();
        this.aboutId = notification.about().id();
        this.once = notification.once();
        this.urgency = notification.urgency();
        this.saidAt = at;
    }

    long id() {
        return id;
    }

    public String getKey() {
        return key;
    }

    public List<String> getArguments() {
        try (var reader = Json.createReader(new StringReader(arguments))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }

    /** Path in the admin; empty where it leads nowhere. */
    public String getAddress() {
        return address;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public Instant getSaidAt() {
        return saidAt;
    }
}

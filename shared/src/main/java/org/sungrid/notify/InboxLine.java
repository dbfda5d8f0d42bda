package org.sungrid.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was said, in somebody's inbox. It is unread until they say otherwise, and gone with what was said. */
@Entity
@Table(name = "inbox_line")
public class InboxLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "notification_id")
    private Said said;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "once_key")
    private String once;

    @Column(name = "read_at")
    private Instant readAt;

    protected InboxLine() {}

    public long getId() {
        return id;
    }

    public Said getSaid() {
        return said;
    }

    public boolean isUnread() {
        return readAt == null;
    }
}

package org.sungrid.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whether what a channel leads to answers, as all nodes know it together. */
@Entity
@Table(name = "channel_state")
public class ChannelState {

    @Id
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "down_since")
    private Instant downSince;

    private int failures;

    @Column(name = "next_probe_at")
    private Instant nextProbeAt;

    private String reason;

    protected ChannelState() {}

    public Channel getChannel() {
        return channel;
    }

    /** Since when it does not answer; {@code null} while it does. */
    public Instant getDownSince() {
        return downSince;
    }

    public String getReason() {
        return reason;
    }

    int failures() {
        return failures;
    }

    void fails(Instant now, String why) {
        downSince = downSince == null ? now : downSince;
        failures++;
        nextProbeAt = now.plus(RetryPolicy.probeAfter(failures));
        reason = why;
    }

    void answers() {
        downSince = null;
        failures = 0;
        nextProbeAt = null;
        reason = "";
    }
}

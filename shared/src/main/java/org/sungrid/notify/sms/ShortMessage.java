package org.sungrid.notify.sms;

import java.util.List;

/**
 * A short message as a gateway takes it.
 *
 * @param requestId the same each time that it is tried: a gateway that has it already takes it no second time
 * @param mobile of the mainland, eleven digits
 * @param parts one or two, each at most 70 characters and signed
 */
public record ShortMessage(String requestId, String mobile, List<String> parts) {

    public ShortMessage {
        parts = List.copyOf(parts);
    }

    /** Neither a number nor a text belongs into a log. */
    @Override
    public String toString() {
        return "ShortMessage[" + requestId + "]";
    }
}

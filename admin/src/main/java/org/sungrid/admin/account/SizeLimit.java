package org.sungrid.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.sungrid.admin.Doors;
import org.sungrid.web.Address;

/** How much a form may send, judged before any of it is read. */
final class SizeLimit {

    /** A text of two megabytes, escaped at worst threefold, with everything around it; in bytes. */
    static final long FORM = 8L << 20;

    /** What a stranger may send: names, passwords and codes; in bytes. */
    static final long OF_A_STRANGER = 16L << 10;

    /** Twenty megabytes of files and the lines between them; in bytes. */
    static final long UPLOAD = (20L << 20) + (1 << 20);

    /**
     * A browser shows an early answer only when its sending is heard out. Up to this much is read and forgotten; in
     * bytes.
     */
    private static final long HEARD_OUT = 64L << 20;

    private SizeLimit() {}

    static boolean exceededBy(HttpServletRequest request) {
        boolean files = Set.of(Doors.UPLOAD, Doors.ATTACH, Doors.EVIDENCE).contains(request.getRequestURI());
        boolean open = Address.of(request.getRequestURI())
                .filter(asked -> Doors.isOpen(asked.path()))
                .isPresent();
        long most = files ? UPLOAD : open ? OF_A_STRANGER : FORM;
        return request.getContentLengthLong() > most || open && request.getContentLengthLong() < 0;
    }

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() <= HEARD_OUT) {
            InputStream in = request.getInputStream();
            var forgotten = new byte[64 * 1024];
            while (in.read(forgotten) >= 0) {
                continue;
            }
        }
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
}

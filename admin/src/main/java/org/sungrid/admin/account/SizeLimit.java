package org.sungrid.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.sungrid.admin.Doors;

/** How much a form may send, judged before any of it is read. */
final class SizeLimit {

    /** A text of two megabytes, escaped at worst threefold, with everything around it; in bytes. */
    static final long FORM = 8L << 20;

    /** Twenty megabytes of files and the lines between them; in bytes. */
    static final long UPLOAD = (20L << 20) + (1 << 20);

    /**
     * A browser shows an early answer only when its sending is heard out. Up to this much is read and forgotten; in
     * bytes.
     */
    private static final long HEARD_OUT = 64L << 20;

    private SizeLimit() {}

    static boolean exceededBy(HttpServletRequest request) {
        boolean files = Doors.UPLOAD.equals(request.getRequestURI()) || Doors.ATTACH.equals(request.getRequestURI());
        long most = files ? UPLOAD : FORM;
        return request.getContentLengthLong() > most;
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

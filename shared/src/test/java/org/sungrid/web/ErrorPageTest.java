package org.sungrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-98")
class ErrorPageTest {

    private static final List<String> MESSAGES = new ArrayList<>(List.of(
            "SELECT password_hash FROM account WHERE name = 'x'",
            "Table 'sungrid.account' doesn't exist",
            "/srv/sungrid/data/secrets.properties (Permission denied)",
            "C:\\sungrid\\secrets.properties",
            "org.sungrid.account.Accounts$Proxy$_$$_WeldClientProxy",
            "<script>canary()</script>",
            "\"><img src=x onerror=canary()>",
            "{\"incident\":\"FAKE-FAKE\"}",
            "#{7*7} ${7*7}",
            "line\r\nSet-Cookie: canary=1",
            "\u202Eyranac\u202C",
            "\u0000canary\u0007",
            "canary".repeat(20_000),
            "",
            "jdbc:mysql://10.0.0.7:3306/sungrid?password=canary",
            "%s %d {0} canary"));

    /** Held, or its level is forgotten: what is logged of two hundred made-up errors helps nobody who reads a build. */
    private static final Logger INCIDENTS = Logger.getLogger(Incident.class.getName());

    @BeforeAll
    static void tellOnlyTheTest() {
        INCIDENTS.setUseParentHandlers(false);
    }

    @AfterAll
    static void tellAgain() {
        INCIDENTS.setUseParentHandlers(true);
    }

    /** 200 of them: every kind with every message, alone and wrapped, and those without any message. */
    private static List<Throwable> thrown() {
        List<Throwable> thrown = new ArrayList<>();
        for (String message : MESSAGES) {
            thrown.addAll(List.of(
                    new IllegalStateException(message),
                    new SQLException(message, "42S02", 1146),
                    new FileNotFoundException(message),
                    new ServletException(message),
                    new StackOverflowError(message),
                    new ClassNotFoundException(message)));
            thrown.addAll(List.of(
                    new ServletException("canary outside", new SQLException(message)),
                    new RuntimeException(new RuntimeException(new RuntimeException(message))),
                    new ExceptionInInitializerError(new IllegalArgumentException(message)),
                    new UnsupportedOperationException(message, new OutOfMemoryError(message)),
                    suppressing(message)));
        }
        for (int depth = 0; thrown.size() < 200; depth++) {
            Throwable deep = depth % 2 == 0 ? new NullPointerException() : new Error((String) null);
            for (int i = 0; i < depth * 10; i++) {
                deep = new RuntimeException(null, deep);
            }
            thrown.add(deep);
        }
        return thrown;
    }

    private static Throwable suppressing(String message) {
        Throwable thrown = new IllegalArgumentException(message);
        thrown.addSuppressed(new SQLException(message));
        return thrown;
    }

    @Test
    void whatever_was_thrown_the_reader_learns_a_number_and_nothing_else() throws Exception {
        List<Throwable> thrown = thrown();
        assertThat(thrown).hasSizeGreaterThanOrEqualTo(200);
        for (Throwable cause : thrown) {
            for (String asked : List.of("/disclosures", "/en/disclosures")) {
                Told told = told(cause, asked);
                assertThat(told.status).isEqualTo(500);
                assertThat(told.body)
                        .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}")
                        .doesNotContainPattern("(?i)canary|exception|error[:(]|org\\.sungrid|java\\.|select |/srv|FAKE")
                        .doesNotContain("49 49", "\u202E", "\u0000")
                        .hasSizeLessThan(2_000);
                assertThat(told.headers).doesNotContainKey("Set-Cookie").containsEntry("Cache-Control", "no-store");
                assertThat(told.type).isEqualTo("text/html");
                assertThat(told.body.contains("lang=\"en\"")).isEqualTo(asked.startsWith("/en"));
            }
        }
    }

    private static final class Told {
        private final Map<String, String> headers = new HashMap<>();
        private int status;
        private String type;
        private String body;
    }

    /** Without a frame: the dispatcher fails with the very same cause, so the bare page is what is read. */
    private static Told told(Throwable cause, String asked) throws Exception {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(RequestDispatcher.ERROR_STATUS_CODE, 500);
        attributes.put(RequestDispatcher.ERROR_REQUEST_URI, asked);
        attributes.put(RequestDispatcher.ERROR_EXCEPTION, cause);
        RequestDispatcher broken = made(RequestDispatcher.class, (name, arguments) -> {
            throw new ServletException("canary of the frame", cause);
        });
        HttpServletRequest request = made(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getMethod" -> "GET";
            case "getRequestURI" -> asked;
            case "getRequestDispatcher" -> broken;
            default -> throw new UnsupportedOperationException(name);
        });
        Told told = new Told();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HttpServletResponse response = made(HttpServletResponse.class, (name, arguments) -> {
            switch (name) {
                case "setStatus" -> told.status = (Integer) arguments[0];
                case "setHeader" -> told.headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> told.type = (String) arguments[0];
                case "isCommitted" -> {
                    return false;
                }
                case "getOutputStream" -> {
                    return new Into(bytes);
                }
                case "resetBuffer", "setCharacterEncoding", "setContentLength" -> bytes.reset();
                default -> throw new UnsupportedOperationException(name);
            }
            return null;
        });
        new ErrorPage().service(request, response);
        told.body = bytes.toString(StandardCharsets.UTF_8);
        return told;
    }

    private interface Doing {
        Object does(String name, Object[] arguments) throws Exception;
    }

    private static <T> T made(Class<T> type, Doing doing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> doing.does(method.getName(), arguments)));
    }

    private static final class Into extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Into(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}

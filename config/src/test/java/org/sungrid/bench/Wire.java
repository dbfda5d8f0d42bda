package org.sungrid.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends one of the two applications exactly what a test says, byte for byte, as no polite client would. */
public final class Wire {

    private static final int SECONDS = 30;

    private final int port;

    /** @param port of the loopback interface */
    Wire(int port) {
        this.port = port;
    }

    public static Wire portal() {
        return new Wire(TestBench.portalPort());
    }

    public static Wire admin() {
        return new Wire(TestBench.adminPort());
    }

    /** What came back: the status, the header lines as sent, the body as text. Nothing at all is the status 0. */
    public record Answer(int status, List<String> headers, String body) {

        public Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        public List<String> all(String name) {
            String beginning = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(beginning))
                    .map(line -> line.substring(beginning.length()).strip())
                    .toList();
        }

        public String whole() {
            return String.join("\n", headers) + "\n\n" + body;
        }
    }

    public Answer get(String target, String... headers) throws IOException {
        return send("GET", target, headers);
    }

    public Answer send(String method, String target, String... headers) throws IOException {
        return send(method, target, new byte[0], headers);
    }

    public Answer send(String method, String target, byte[] body, String... headers) throws IOException {
        boolean ownHost = List.of(headers).stream().anyMatch(line -> line.startsWith("Host:"));
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!ownHost) {
            request.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (body.length > 0) {
            request.append("Content-Length: ").append(body.length).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(request.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return exchange(bytes.toByteArray());
    }

    private Answer exchange(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(SECONDS * 1_000);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (SocketException hungUp) {
                // It had heard enough; what it said about it is read below.
                return read(heard(socket));
            }
            return read(heard(socket));
        }
    }

    private static String heard(Socket socket) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] some = new byte[8_192];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                heard.write(some, 0, read);
            }
        } catch (SocketException hungUp) {
            // Cut off; what was said until then counts.
            return heard.toString(StandardCharsets.UTF_8);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    private static Answer read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), answer);
        }
        List<String> lines = answer.substring(0, end).lines().toList();
        return new Answer(
                Integer.parseInt(lines.get(0).split(" ")[1]),
                lines.subList(1, lines.size()),
                answer.substring(end + 4));
    }
}

package org.sungrid.portal;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sungrid.bench.TestBench;

/** A reader of the portal who sends exactly what a test says, byte for byte, as no polite client would. */
final class Reader {

    private static final int SECONDS = 30;

    /** What came back: the status, the header lines as sent, the body as text. */
    record Answer(int status, List<String> headers, String body) {

        Optional<String> header(String name) {
            String beginning = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(beginning))
                    .map(line -> line.substring(beginning.length()).strip())
                    .findFirst();
        }

        String whole() {
            return String.join("\n", headers) + "\n\n" + body;
        }
    }

    private Reader() {}

    static Answer get(String target, String... headers) throws IOException {
        return send("GET", target, headers);
    }

    static Answer send(String method, String target, String... headers) throws IOException {
        boolean ownHost = List.of(headers).stream().anyMatch(line -> line.startsWith("Host:"));
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!ownHost) {
            request.append("Host: 127.0.0.1:").append(TestBench.portalPort()).append("\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket("127.0.0.1", TestBench.portalPort())) {
            socket.setSoTimeout(SECONDS * 1_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("No answer: " + answer);
        }
        List<String> lines = answer.substring(0, end).lines().toList();
        int status = Integer.parseInt(lines.get(0).split(" ")[1]);
        return new Answer(status, lines.subList(1, lines.size()), answer.substring(end + 4));
    }
}

package org.sungrid.notify.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A mail server as far as a conversation goes: with TLS from {@code STARTTLS} on, with a password, or one that dribbles. */
final class SmallMailServer implements AutoCloseable {

    static final String SECRET = "correct horse";

    /** What was said to it in the clear, and what in TLS. */
    final List<String> heardOpenly = new CopyOnWriteArrayList<>();

    final List<String> heardSealed = new CopyOnWriteArrayList<>();

    /** The word to which it answers a byte at a time and never to the end; empty for its greeting. */
    volatile String dribblesAt;

    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    private final SSLSocketFactory tls;

    /** @param tls {@code null} for a server that offers none */
    SmallMailServer(SSLSocketFactory tls) throws IOException {
        this.tls = tls;
        var waiting = new Thread(this::answer, "small-mail-server");
        waiting.setDaemon(true);
        waiting.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void answer() {
        while (!door.isClosed()) {
            try (var somebody = door.accept()) {
                if ("".equals(dribblesAt)) {
                    dribble(somebody);
                }
                say(somebody, "220 small");
                talk(somebody, heardOpenly);
            } catch (IOException over) {
                // The next one, or the end.
                continue;
            }
        }
    }

    private void talk(Socket somebody, List<String> heard) throws IOException {
        var in = new BufferedReader(new InputStreamReader(somebody.getInputStream(), StandardCharsets.US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            var word = line.toUpperCase(Locale.ROOT);
            if (dribblesAt != null && word.startsWith(dribblesAt)) {
                dribble(somebody);
            } else if (word.startsWith("EHLO")) {
                say(somebody, "250-small");
                say(somebody, tls == null || somebody instanceof SSLSocket ? "250 AUTH PLAIN" : "250 STARTTLS");
            } else if (word.equals("STARTTLS")) {
                say(somebody, "220 go on");
                var sealed = (SSLSocket) tls.createSocket(somebody, null, somebody.getPort(), true);
                sealed.setUseClientMode(false);
                sealed.startHandshake();
                talk(sealed, heardSealed);
                return;
            } else if (word.startsWith("AUTH")) {
                var given = new String(
                        java.util.Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)),
                        StandardCharsets.UTF_8);
                say(somebody, given.endsWith("\0" + SECRET) ? "235 welcome" : "535 no");
            } else if (word.equals("DATA")) {
                say(somebody, "354 go on");
                while (!".".equals(in.readLine())) {
                    continue;
                }
                say(somebody, "250 ok");
            } else if (word.equals("QUIT")) {
                say(somebody, "221 bye");
                return;
            } else {
                say(somebody, "250 ok");
            }
        }
    }

    /** Each byte begins the time anew that a socket waits for the next. */
    private static void dribble(Socket somebody) throws IOException {
        try {
            for (; ; ) {
                somebody.getOutputStream().write('2');
                somebody.getOutputStream().flush();
                Thread.sleep(10);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket somebody, String line) throws IOException {
        somebody.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        somebody.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

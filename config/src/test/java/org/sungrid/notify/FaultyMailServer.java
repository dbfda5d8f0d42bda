package org.sungrid.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server as far as a conversation goes that it lets fail: addresses that it will never take, some not now, and some of
 * which it never comes to an end.
 */
final class FaultyMailServer implements AutoCloseable {

    /** Begins an address that there is not. */
    static final String UNKNOWN = "unknown";

    /** Begins an address whose mailbox is full, until it is emptied. */
    static final String FULL = "full";

    /** Begins an address to which it answers a byte at a time, as long as anybody listens. */
    static final String SLOW = "slow";

    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile boolean full = true;

    private final ServerSocket door;

    FaultyMailServer(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        var waiting = new Thread(this::answer, "faulty-mail-server");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void answer() {
        while (!door.isClosed()) {
            try (var somebody = door.accept()) {
                talk(somebody);
            } catch (IOException closed) {
                // The next one, or the end.
                continue;
            }
        }
    }

    private void talk(Socket somebody) throws IOException {
        var in = new BufferedReader(new InputStreamReader(somebody.getInputStream(), StandardCharsets.UTF_8));
        say(somebody, "220 faulty");
        var to = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("RCPT TO:")) {
                to = line.replaceFirst("(?i)RCPT TO:<([^>]*)>.*", "$1");
                asked.add(to);
                if (to.startsWith(SLOW)) {
                    dribble(somebody);
                }
                say(
                        somebody,
                        to.startsWith(UNKNOWN)
                                ? "550 5.1.1 no such user"
                                : to.startsWith(FULL) && full ? "452 4.2.2 mailbox full" : "250 ok");
            } else if (word.equals("DATA")) {
                say(somebody, "354 go on");
                while (!".".equals(in.readLine())) {
                    continue;
                }
                taken.add(to);
                say(somebody, "250 ok");
            } else if (word.equals("QUIT")) {
                say(somebody, "221 bye");
                return;
            } else {
                say(somebody, "250 ok");
            }
        }
    }

    private static void dribble(Socket somebody) throws IOException {
        try {
            for (; ; ) {
                somebody.getOutputStream().write('2');
                somebody.getOutputStream().flush();
                Thread.sleep(20);
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
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

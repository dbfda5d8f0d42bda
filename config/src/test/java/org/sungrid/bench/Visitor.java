package org.sungrid.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Somebody on another machine, run by {@link NetworkIT} in a network of its own: {@code scan HOST} tells each port that
 * opens, {@code ask ADDRESS...} the status of each answer.
 */
final class Visitor {

    private static final int LAST_PORT = 65_535;
    private static final int AT_ONCE = 32;
    private static final int PATIENCE_MILLIS = 5_000;

    private Visitor() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("scan")) {
            scan(arguments[1]).forEach(System.out::println);
        } else {
            for (int i = 1; i < arguments.length; i++) {
                HttpURLConnection asked =
                        (HttpURLConnection) URI.create(arguments[i]).toURL().openConnection();
                asked.setInstanceFollowRedirects(false);
                System.out.println(asked.getResponseCode());
            }
        }
    }

    private static Set<Integer> scan(String host) throws InterruptedException {
        Set<Integer> open = new ConcurrentSkipListSet<>();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        for (int port = 1; port <= LAST_PORT; port++) {
            int tried = port;
            workers.execute(() -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(host, tried), PATIENCE_MILLIS);
                    open.add(tried);
                } catch (IOException refused) {
                    // As it should be.
                    return;
                }
            });
        }
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The scan did not come to an end");
        }
        return open;
    }
}

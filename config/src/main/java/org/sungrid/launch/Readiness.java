package org.sungrid.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits until both applications are deployed and really answer. */
final class Readiness {
    private static final int SECONDS = 600;
    private static final int OK = 200;
    private static final String DEPLOYED = "Boot Command deploy returned with result";
    private static final String FAILED = "Boot Command deploy failed PlainTextActionReporterFAILUREDescription:"
            + " deploy AdminCommandError occurred during deployment:";

    private Readiness() {}

    static void await(Process server, Path log, Topology topology, Set<String> applications)
            throws IOException, InterruptedException {
        String host = "0.0.0.0".equals(topology.address()) ? "127.0.0.1" : topology.address();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < deadline) {
            if (server.waitFor(500, TimeUnit.MILLISECONDS)) {
                throw new LaunchRefused("server.start", Logs.lastError(log), log);
            }
            Optional<String> failure = Logs.firstAfter(log, FAILED);
            if (failure.isPresent()) {
                throw new LaunchRefused("server.deploy", failure.get(), log);
            }
            if (Logs.read(log).split(DEPLOYED, -1).length > applications.size()
                    && (!applications.contains("portal") || answers(host, topology.portal(), "/health/ready"))
                    && (!applications.contains("admin") || answers(host, topology.admin(), "/sign-in"))) {
                return;
            }
        }
        throw new LaunchRefused("server.slow", SECONDS, log);
    }

    private static boolean answers(String host, int port, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://" + host + ":" + port + path).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status >= OK && status < HttpURLConnection.HTTP_INTERNAL_ERROR;
        } catch (IOException e) {
            return false;
        }
    }
}

package org.sungrid.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

/** Which ports are free. Inner ports are drawn below the range from which Linux takes ports of outgoing connections. */
final class Ports {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    private final SecureRandom random = new SecureRandom();
    private final Set<Integer> drawn = new HashSet<>();

    static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port of the loopback interface that is free now and was not drawn before. */
    int draw() {
        for (int i = 0; i < TRIES; i++) {
            int port = LOWEST + random.nextInt(HIGHEST - LOWEST);
            if (isFree("127.0.0.1", port) && drawn.add(port)) {
                return port;
            }
        }
        throw new LaunchRefused("ports.none", LOWEST, HIGHEST);
    }
}

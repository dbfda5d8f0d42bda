package org.sungrid.notify.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.SocketFactory;

/**
 * Makes sockets that somebody else can close while they are read from: a transport itself can't be closed from outside, for
 * whoever uses it holds its lock.
 */
final class CutSockets extends SocketFactory {

    private static final Logger LOG = Logger.getLogger(CutSockets.class.getName());

    private final List<Socket> made = new ArrayList<>();

    private boolean cut;

    /** Closes what was made, and makes no more. */
    synchronized void cut() {
        cut = true;
        for (var socket : made) {
            try {
                socket.close();
            } catch (IOException broken) {
                LOG.log(Level.FINE, "A socket was closed with an error", broken);
            }
        }
    }

    synchronized boolean isCut() {
        return cut;
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (cut) {
            throw new SocketException("The time is up");
        }
        var socket = new Socket();
        made.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("Only a socket that is not connected can be cut in time");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }
}

package org.sungrid.admin.notify;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/** The socket of an open page. It is told that there is something new, and nothing else; what it says ends it. */
@ServerEndpoint("/inbox/news")
public class NewsSocket {

    @Inject
    private OpenPages pages;

    @OnOpen
    public void open(Session socket) throws IOException {
        // Nothing has to be said to us, so little has to be kept of it.
        socket.setMaxTextMessageBufferSize(64);
        socket.setMaxBinaryMessageBufferSize(64);
        if (!(socket.getUserPrincipal() instanceof Sitting sitting) || !pages.enter(socket, sitting)) {
            socket.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, ""));
        }
    }

    @OnMessage
    public void said(Session socket, String anything) throws IOException {
        socket.close(new CloseReason(CloseCodes.VIOLATED_POLICY, ""));
    }

    @OnClose
    public void close(Session socket) {
        pages.leave(socket);
    }

    /** A connection that breaks off is closed right after; nobody need hear of it. */
    @OnError
    public void broken(Session socket, Throwable trouble) {
        pages.leave(socket);
    }
}

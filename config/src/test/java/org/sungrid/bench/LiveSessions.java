package org.sungrid.bench;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * What the web container of the server keeps of an application's sessions, as seen by a test that runs inside the server.
 * By reflection, for the server's own classes are on no classpath of a build.
 */
public final class LiveSessions {

    /** What a session keeps. @param left classes that say nothing of their size, for they can't be written */
    public record Kept(long bytes, TreeSet<String> left) {}

    private LiveSessions() {}

    /** The sessions of the application at the root of a virtual server: {@code portal} or {@code admin}. */
    public static List<HttpSession> of(String virtualServer) throws ReflectiveOperationException {
        List<HttpSession> sessions = new ArrayList<>();
        Object manager = called(application(virtualServer), "getManager");
        for (Object session : (Collection<?>) called(manager, "findSessions")) {
            sessions.add((HttpSession) called(session, "getSession"));
        }
        return sessions;
    }

    /** How large everything is that hangs on a session, in bytes as serialised. */
    public static Kept size(HttpSession session) throws IOException {
        TreeSet<String> left = new TreeSet<>();
        Counter counter = new Counter();
        try (ObjectOutputStream out = new Lenient(counter, left)) {
            for (String name : Collections.list(session.getAttributeNames())) {
                out.writeObject(name);
                out.writeObject(session.getAttribute(name));
            }
        }
        return new Kept(counter.bytes, left);
    }

    private static Object application(String virtualServer) throws ReflectiveOperationException {
        Object services = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("getDefaultHabitat")
                .invoke(null);
        Class<?> type = Class.forName("com.sun.enterprise.web.WebContainer");
        Method service =
                services.getClass().getMethod("getService", Class.class, java.lang.annotation.Annotation[].class);
        service.setAccessible(true);
        Object container = service.invoke(services, type, new java.lang.annotation.Annotation[0]);
        Object host = called(called(container, "getEngine"), "findChild", virtualServer);
        Object application = called(host, "findChild", "");
        if (application == null) {
            throw new IllegalStateException("No application at the root of " + virtualServer);
        }
        return application;
    }

    private static Object called(Object on, String name, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            types[i] = arguments[i].getClass();
        }
        Method method = on.getClass().getMethod(name, types);
        method.setAccessible(true);
        return method.invoke(on, arguments);
    }

    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] written, int offset, int length) {
            bytes += length;
        }
    }

    /** Puts the name of what can't be written in its place. */
    private static final class Lenient extends ObjectOutputStream {

        private final TreeSet<String> left;

        Lenient(OutputStream out, TreeSet<String> left) throws IOException {
            super(out);
            this.left = left;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            if (object == null || object instanceof Serializable) {
                return object;
            }
            left.add(object.getClass().getName());
            return object.getClass().getName();
        }
    }
}

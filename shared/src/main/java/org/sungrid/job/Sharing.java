package org.sungrid.job;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Things that several threads do, each one thing after another, until none is left or one of them met what stops them all.
 *
 * @param <T> what one does at a time
 */
final class Sharing<T> {

    private final Queue<T> left;
    private final Consumer<T> doing;
    private final Phaser helpers = new Phaser(1);
    private final AtomicReference<RuntimeException> stopped = new AtomicReference<>();

    Sharing(List<T> all, Consumer<T> doing) {
        this.left = new ConcurrentLinkedQueue<>(all);
        this.doing = doing;
    }

    /**
     * Does all of it; returns when every thread is through with what it had begun.
     *
     * @param helping takes on what is offered to it, or says that nobody is free
     * @param most helpers at most
     * @throws RuntimeException what stopped them
     */
    void go(Predicate<Runnable> helping, int most) {
        boolean free = true;
        for (int helper = 0; free && helper < Math.min(most, left.size() - 1); helper++) {
            helpers.register();
            free = helping.test(this::help);
            if (!free) {
                helpers.arriveAndDeregister();
            }
        }
        work();
        helpers.arriveAndAwaitAdvance();
        if (stopped.get() != null) {
            throw stopped.get();
        }
    }

    private void help() {
        try {
            work();
        } finally {
            helpers.arriveAndDeregister();
        }
    }

    private void work() {
        try {
            T one = left.poll();
            while (one != null && stopped.get() == null) {
                doing.accept(one);
                one = left.poll();
            }
        } catch (RuntimeException stop) {
            stopped.compareAndSet(null, stop);
        }
    }
}

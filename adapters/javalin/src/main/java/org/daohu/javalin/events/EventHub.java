package org.daohu.javalin.events;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.daohu.javalin.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * 事件分发 – hands each event to those who listen and may see it. Who publishes never waits: a listener that does not keep up is
 * cut off, and asks anew. Thread-safe.
 */
public final class EventHub {

    private static final int WAITING_MAX = 512;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /** A new listener for what happens in {@code scope}; the caller closes it. */
    public Listener listen(Scope scope) {
        Listener listener = new Listener(this, scope);
        listeners.add(listener);
        return listener;
    }

    /** Whether anybody listens. */
    public boolean isHeard() {
        return !listeners.isEmpty();
    }

    /** Tells everyone who may know. */
    public void publish(Event event) {
        for (Listener listener : listeners) {
            if (event.division() == null || listener.scope.covers(event.division())) {
                listener.offer(event);
            }
        }
    }

    /** 订阅 – one who listens. */
    public static final class Listener implements AutoCloseable {
        private final EventHub hub;
        private final Scope scope;
        private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
        private volatile boolean cutOff;

        private Listener(EventHub hub, Scope scope) {
            this.hub = hub;
            this.scope = scope;
        }

        private void offer(Event event) {
            if (!waiting.offer(event)) {
                cutOff = true;
                close();
            }
        }

        /** The next event, or null if none comes in that time. @throws InterruptedException if interrupted while waiting */
        public @Nullable Event next(long timeout, TimeUnit unit) throws InterruptedException {
            return waiting.poll(timeout, unit);
        }

        /** Whether events were lost because this listener did not keep up. */
        public boolean isCutOff() {
            return cutOff;
        }

        @Override
        public void close() {
            hub.listeners.remove(this);
        }
    }
}

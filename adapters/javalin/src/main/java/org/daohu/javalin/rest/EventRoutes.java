package org.daohu.javalin.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.daohu.Division;
import org.daohu.javalin.events.Event;
import org.daohu.javalin.events.EventHub;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /events} – a stream of server-sent events to each who listens, on a thread of its own; at most so many at once. */
final class EventRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(EventRoutes.class);
    private static final long BEAT_SECONDS = 20;

    private final Access access;
    private final EventHub hub;
    private final InstantSource clock;
    private final Semaphore places;
    private final ExecutorService writers;

    EventRoutes(Access access, EventHub hub, InstantSource clock, int streams) {
        this.access = access;
        this.hub = hub;
        this.clock = clock;
        this.places = new Semaphore(streams);
        this.writers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "daohu-events");
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(RoutesConfig routes, String base) {
        // Refused before the stream begins: once it has, no status can be told.
        routes.before(base + "/events", ctx -> {
            if (places.availablePermits() == 0) {
                throw ProblemException.later(503, "BUSY", 30);
            }
        });
        routes.sse(base + "/events", this::open);
    }

    void close() {
        writers.shutdownNow();
    }

    record EventData(
            String kind, String change, String id, @Nullable Division division, String sentenceZh, String sentenceEn) {

        static EventData of(Event event) {
            return new EventData(
                    event.kind().name().toLowerCase(Locale.ROOT),
                    event.change(),
                    event.id(),
                    event.division(),
                    event.sentenceZh(),
                    event.sentenceEn());
        }
    }

    private void open(SseClient client) {
        Caller caller = access.caller(client.ctx());
        if (!places.tryAcquire()) {
            client.close();
            return;
        }
        EventHub.Listener listener = hub.listen(caller.account().scope());
        client.keepAlive();
        writers.execute(() -> {
            try (listener) {
                write(client, listener, caller);
                if (!client.terminated()) {
                    client.close();
                }
            } catch (RuntimeException gone) {
                // Whoever listened went away in the middle of an answer; uncaught it would be written out at length.
                LOG.debug("a stream ended: {}", gone.getClass().getName());
            } catch (InterruptedException stopping) {
                // The server closes what is open.
                Thread.currentThread().interrupt();
            } finally {
                places.release();
            }
        });
    }

    private void write(SseClient client, EventHub.Listener listener, Caller caller) throws InterruptedException {
        send(client, new Event(Event.Kind.READY, "OPEN", "", null, "已连接", "Connected."));
        while (!client.terminated() && !listener.isCutOff() && access.isStillIn(caller, clock)) {
            Event event = listener.next(BEAT_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                client.sendComment("beat");
            } else {
                send(client, event);
            }
        }
    }

    private static void send(SseClient client, Event event) {
        client.sendEvent(event.kind().name().toLowerCase(Locale.ROOT), EventData.of(event));
    }
}

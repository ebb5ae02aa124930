package org.merchantconsole.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries notifications to their receivers, one after another, on a thread of its own. */
final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    /** Within so many characters a receiver must say OK. */
    private static final int HEARD = 100;

    private final FrontDoor door;
    private final Outbox outbox;
    private final Thread thread;

    private Postman(FrontDoor door, Outbox outbox) {
        this.door = door;
        this.outbox = outbox;
        this.thread = Thread.ofVirtual().name("sandbox-postman").unstarted(this::run);
    }

    /** Begins; ends when the outbox is closed. */
    static Postman start(FrontDoor door) {
        Postman postman = new Postman(door, door.outbox());
        postman.thread.start();
        return postman;
    }

    private void run() {
        try {
            while (outbox.await(LOOK)) {
                door.tick();
                for (Outbox.Parcel parcel : outbox.takeDue()) {
                    deliver(parcel);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Outbox.Parcel parcel) {
        try {
            String trouble = send(outbox.seal(parcel));
            outbox.delivered(parcel, trouble.isEmpty(), trouble.isEmpty() ? "acknowledged" : trouble);
        } catch (IOException | RuntimeException e) {
            LOG.debug("A notification was not taken", e);
            outbox.delivered(parcel, false, "no answer: " + e.getClass().getSimpleName());
        }
    }

    /** Sends one; empty when it was acknowledged, else why it does not count as that. */
    private String send(Notification notification) throws IOException {
        HttpURLConnection line = (HttpURLConnection) notification.url().toURL().openConnection(Proxy.NO_PROXY);
        try {
            line.setInstanceFollowRedirects(false);
            line.setConnectTimeout(CONNECT_MILLIS);
            line.setReadTimeout(READ_MILLIS);
            line.setRequestMethod(notification.method());
            line.setRequestProperty("Connection", "close");
            notification.headers().forEach(line::setRequestProperty);
            if (notification.method().equals("POST")) {
                byte[] body = notification.body().getBytes(StandardCharsets.UTF_8);
                line.setDoOutput(true);
                // A known length also keeps Java from sending it a second time by itself.
                line.setFixedLengthStreamingMode(body.length);
                try (var out = line.getOutputStream()) {
                    out.write(body);
                }
            }
            if (line.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return "HTTP " + line.getResponseCode();
            }
            try (InputStream in = line.getInputStream()) {
                String heard = new String(in.readNBytes(HEARD), StandardCharsets.UTF_8);
                return heard.contains("OK") ? "" : "no OK in the answer";
            }
        } finally {
            line.disconnect();
        }
    }

    /** Stops; what waits is forgotten. */
    void stop() {
        outbox.close();
        // Closes the socket it waits on; a connection itself must not be ended by another thread than its own.
        thread.interrupt();
        try {
            // Nothing may be written into the books after they are closed; a receiver that hangs is not waited for.
            var _ = thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.merchantconsole.ui.shell;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.ui.Tone;

/**
 * Everything in this run that was bad news, newest first, until somebody has read it: a sentence that passed by is not lost.
 * Lives on the window's thread.
 */
final class Bell {

    /** Older ones have been acted on, or are told again. */
    private static final int MOST = 100;

    private final Supplier<Instant> now;
    private final ObservableList<Ring> rings = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();

    /**
     * One piece of news.
     *
     * @param topic what it is about; a later one about the same takes its place
     * @param go goes to what it is about; null where there is nothing to go to
     */
    record Ring(
            String topic,
            Instant at,
            Tone tone,
            String sentence,
            @Nullable Runnable go,
            boolean read) {

        private Ring asRead() {
            return new Ring(topic, at, tone, sentence, go, true);
        }
    }

    Bell(Supplier<Instant> now) {
        this.now = now;
    }

    ObservableList<Ring> rings() {
        return rings;
    }

    ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** Tells something. The same sentence about the same topic is told once until it is read. */
    void ring(String topic, Tone tone, String sentence, @Nullable Runnable go) {
        Optional<Ring> before =
                rings.stream().filter(ring -> ring.topic().equals(topic)).findFirst();
        boolean known = before.filter(ring -> !ring.read() && ring.sentence().equals(sentence))
                .isPresent();
        Runnable kept = go == null ? before.map(Ring::go).orElse(null) : go;
        before.ifPresent(rings::remove);
        Instant at = known ? before.get().at() : now.get();
        rings.addFirst(new Ring(topic, at, tone, sentence, kept, false));
        while (rings.size() > MOST) {
            rings.removeLast();
        }
        count();
    }

    /** What it was about is over. */
    void over(String topic) {
        rings.removeIf(ring -> ring.topic().equals(topic));
        count();
    }

    /** Somebody has read one. */
    void read(Ring ring) {
        int at = rings.indexOf(ring);
        if (at >= 0) {
            rings.set(at, ring.asRead());
            count();
        }
    }

    /** Somebody has read all. */
    void readAll() {
        rings.replaceAll(Ring::asRead);
        count();
    }

    private void count() {
        unread.set((int) rings.stream().filter(ring -> !ring.read()).count());
    }
}

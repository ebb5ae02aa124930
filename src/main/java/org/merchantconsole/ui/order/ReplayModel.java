package org.merchantconsole.ui.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.merchantconsole.desk.Replay;

/**
 * The cursor in an order's past. It moves from step to step, each as far from the next as any other, however long they lie
 * apart, and can stand between two of them. Lives on the window's thread; folding is quick and asks nobody.
 */
public final class ReplayModel implements CloserLook {

    private static final Duration DAY = Duration.ofDays(1);

    private final List<Instant> moments;
    private final Replay replay;
    private final Instant now;
    private final DoubleProperty position = new SimpleDoubleProperty();
    private final ReadOnlyObjectWrapper<PastContent> content;

    /** Says where the order stood at a moment. */
    interface Drawing {
        /** @param reached index of the last step that had happened; steps of one moment are told one by one */
        PastContent at(Instant moment, int reached);
    }

    /**
     * @param now the right end
     * @param draw says where the order stood at a moment
     */
    ReplayModel(Replay replay, Instant now, Drawing draw) {
        this.replay = replay;
        List<Instant> points =
                new ArrayList<>(replay.until(now).stream().map(Replay.Step::at).toList());
        if (points.isEmpty() || points.getLast().isBefore(now)) {
            points.add(now);
        }
        this.moments = List.copyOf(points);
        this.now = now;
        position.set(last());
        content = new ReadOnlyObjectWrapper<>(draw.at(moment(), reached()));
        position.addListener(changed -> content.set(draw.at(moment(), reached())));
    }

    /** Where the cursor stands: 0 is the first step, {@link #last} is now, halves lie between. */
    public DoubleProperty positionProperty() {
        return position;
    }

    public ReadOnlyObjectProperty<PastContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The right end of the slider. */
    public int last() {
        return moments.size() - 1;
    }

    /** The moment under the cursor. */
    public Instant moment() {
        double at = Math.clamp(position.get(), 0, last());
        int left = (int) Math.floor(at);
        if (left >= last()) {
            return moments.getLast();
        }
        Instant from = moments.get(left);
        Duration gap = Duration.between(from, moments.get(left + 1));
        return from.plusMillis((long) (gap.toMillis() * (at - left)));
    }

    /** All steps, and which of them the cursor has reached last; -1 before the first. */
    public int reached() {
        return Math.min((int) Math.floor(position.get()), replay.until(now).size() - 1);
    }

    Replay replay() {
        return replay;
    }

    /** To the next or the previous step. */
    public void step(int by) {
        double at = position.get();
        double whole = by > 0 ? Math.floor(at) : Math.ceil(at);
        position.set(Math.clamp(whole + by, 0, last()));
    }

    /** By whole days, wherever that is. */
    public void days(int by) {
        moveTo(moment().plus(DAY.multipliedBy(by)));
    }

    /** To a moment. */
    public void moveTo(Instant moment) {
        if (!moment.isAfter(moments.getFirst())) {
            begin();
            return;
        }
        for (int i = 0; i < last(); i++) {
            Instant from = moments.get(i);
            Instant to = moments.get(i + 1);
            if (moment.isBefore(to)) {
                double part = Duration.between(from, moment).toMillis()
                        / (double) Math.max(1, Duration.between(from, to).toMillis());
                position.set(i + part);
                return;
            }
        }
        end();
    }

    /** To how it began. */
    public void begin() {
        position.set(0);
    }

    /** To now. */
    public void end() {
        position.set(last());
    }
}

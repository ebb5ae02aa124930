package org.merchantconsole.ui;

import java.time.Instant;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The time that is left: ▲ red under a day, ● amber under three, plain beyond; the moment itself as tooltip. */
public final class DeadlineBadge extends Badge {

    private final Tooltip moment = new Tooltip();

    /** Shows a deadline; null shows a dash. */
    public void show(@Nullable Instant at, TimeText times) {
        if (at == null) {
            show("–", Tone.NEUTRAL);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        Urgency urgency = Urgency.of(at, times.now());
        String sign = urgency.tone().sign();
        String left = urgency == Urgency.OVER ? times.relative(at) : times.span(at);
        show(sign.isEmpty() ? left : sign + " " + left, urgency.tone());
        moment.setText(times.moment(at));
        setTooltip(moment);
        setAccessibleText(times.moment(at) + ", " + times.relative(at));
    }
}

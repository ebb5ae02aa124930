package org.merchantconsole.ui.sandboxbar;

import java.util.Arrays;
import java.util.Optional;
import org.merchantconsole.ui.Texts;

/** The faults that the bar offers: those that show best what the console does about them. */
enum Mischief {
    NONE("none"),
    CUT_AFTER_ACTION("cut-after:action:1"),
    NO_ANSWER("stall-after=10m:action:1"),
    DOWN("down=1h"),
    KEY_REVOKED("key-revoked"),
    NOTIFIED_TWICE("notify-duplicate");

    private final String spec;

    Mischief(String spec) {
        this.spec = spec;
    }

    /** The plan in the sandbox's words. */
    String spec() {
        return spec;
    }

    static Optional<Mischief> of(String spec) {
        return Arrays.stream(values())
                .filter(mischief -> mischief.spec.equals(spec))
                .findFirst();
    }

    String words(Texts texts) {
        return switch (this) {
            case NONE -> texts.get("sandboxbar.fault.none");
            case CUT_AFTER_ACTION -> texts.get("sandboxbar.fault.cut");
            case NO_ANSWER -> texts.get("sandboxbar.fault.silent");
            case DOWN -> texts.get("sandboxbar.fault.down");
            case KEY_REVOKED -> texts.get("sandboxbar.fault.key");
            case NOTIFIED_TWICE -> texts.get("sandboxbar.fault.twice");
        };
    }
}

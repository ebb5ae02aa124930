package org.merchantconsole.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A printed command that the scan box understands: its code stands between asterisks, with which no order number begins,
 * so that it is never taken for one.
 */
public sealed interface ScanCommand {

    /** What the bars hold, for example {@code *SHIP*}. */
    String code();

    /** What is done with the order or the session. */
    enum Plain implements ScanCommand {
        /** Marks the order Shipped without a tracking code. */
        SHIP,
        /** Leaves the order as it was. */
        SKIP,
        /** Takes back the parcel before. */
        UNDO,
        /** Ends the session with its report. */
        END;

        @Override
        public String code() {
            return "*" + name() + "*";
        }
    }

    /** The tracking codes that come are this carrier's. */
    record Choose(Carrier carrier) implements ScanCommand {
        @Override
        public String code() {
            return "*" + carrier.name() + "*";
        }
    }

    /** All of them, in the order in which they are printed. */
    static List<ScanCommand> all() {
        return Stream.<ScanCommand>concat(
                        Arrays.stream(Plain.values()),
                        Arrays.stream(Carrier.values()).map(Choose::new))
                .toList();
    }

    /** The command of a scanned line, in any case; empty for a line that is none. */
    static Optional<ScanCommand> read(String line) {
        String code = line.strip().toUpperCase(Locale.ROOT);
        return all().stream().filter(command -> command.code().equals(code)).findFirst();
    }
}

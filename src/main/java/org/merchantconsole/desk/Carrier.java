package org.merchantconsole.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Carriers of the region, with the shape of their tracking codes. */
public enum Carrier {
    POSTNL("PostNL", "3S[A-Z0-9]{9,15}|[A-Z]{2}\\d{9}NL"),
    DHL("DHL", "JVGL[0-9]{16,24}|JJD[0-9]{12,20}|3S[A-Z0-9]{9,15}|\\d{10,20}"),
    DPD("DPD", "\\d{14}[0-9A-Z]?"),
    UPS("UPS", "1Z[A-Z0-9]{16}"),
    GLS("GLS", "\\d{11,12}|[A-Z0-9]{8}"),
    BPOST("bpost", "\\d{24}|[A-Z]{2}\\d{9}BE"),
    FEDEX("FedEx", "\\d{12}|\\d{15}|\\d{20}");

    private final String label;
    private final String shape;

    Carrier(String label, String shape) {
        this.label = label;
        this.shape = shape;
    }

    /** The name as it goes to the provider. */
    public String label() {
        return label;
    }

    /** Whether a code has the carrier's shape; spaces and case do not count. */
    public boolean accepts(String tracking) {
        return tracking.replace(" ", "").toUpperCase(Locale.ROOT).matches(shape);
    }

    /** The carriers that use codes of such a shape, most used first. */
    public static List<Carrier> possible(String tracking) {
        return Arrays.stream(values())
                .filter(carrier -> carrier.accepts(tracking))
                .toList();
    }

    /** Their names for a sentence. */
    public static String labels(List<Carrier> carriers) {
        return carriers.stream().map(Carrier::label).collect(Collectors.joining(", "));
    }

    /** The carrier of a name, in any case; empty for another. */
    public static Optional<Carrier> named(String name) {
        return Arrays.stream(values())
                .filter(carrier -> carrier.label.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    @Override
    public String toString() {
        return label;
    }
}

package org.merchantconsole.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose a tracking code is, as far as its shape, a chosen carrier and the carrier before tell. */
public sealed interface CarrierGuess {

    /**
     * It is this carrier's.
     *
     * @param others who use figures of the same shape, where only the carrier before decided; empty otherwise
     */
    record Taken(Carrier carrier, List<Carrier> others) implements CarrierGuess {
        public Taken {
            others = List.copyOf(others);
        }
    }

    /** It could be any of these, and nothing tells which: somebody has to say. Never empty. */
    record Doubtful(List<Carrier> carriers) implements CarrierGuess {
        public Doubtful {
            carriers = List.copyOf(carriers);
        }
    }

    /** No carrier that is known uses such codes. */
    record Unknown() implements CarrierGuess {}

    /**
     * Reads a tracking code.
     *
     * @param chosen whom a person chose for the codes that come; a code of another shape is doubtful then
     * @param last whom the parcel before went with
     */
    static CarrierGuess of(String code, @Nullable Carrier chosen, @Nullable Carrier last) {
        List<Carrier> possible = Carrier.possible(code);
        if (possible.isEmpty()) {
            return new Unknown();
        }
        if (chosen != null) {
            return possible.contains(chosen) ? new Taken(chosen, List.of()) : new Doubtful(possible);
        }
        Optional<Carrier> only = certain(code, possible);
        if (last != null && possible.contains(last)) {
            return new Taken(
                    last,
                    only.isPresent()
                            ? List.of()
                            : possible.stream().filter(other -> other != last).toList());
        }
        return only.<CarrierGuess>map(carrier -> new Taken(carrier, List.of())).orElseGet(() -> new Doubtful(possible));
    }

    /**
     * The first of the possible carriers, except where plain figures fit several: those say nothing about who carries the
     * parcel, while the letters of a code such as 3S do.
     */
    private static Optional<Carrier> certain(String code, List<Carrier> possible) {
        boolean figures = code.replace(" ", "").toUpperCase(Locale.ROOT).matches("\\d+");
        return figures && possible.size() > 1 ? Optional.empty() : Optional.of(possible.getFirst());
    }
}

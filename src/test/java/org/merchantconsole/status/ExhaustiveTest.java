package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.status.Cases.EVERYBODY;
import static org.merchantconsole.status.Cases.eur;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair, in every flow, method and kind, with every action, against the {@link SecondReading} of the registry. */
class ExhaustiveTest {
    private StatusEngine engine;
    private static final SecondReading SECOND = new SecondReading();
    private static final SiteRules ALL_ON = new SiteRules(true, true, true, true, true, true);
    private static final Instant NOW = Cases.START.plus(Duration.ofHours(1));

    private static final List<String> ORDER_WORDS = List.of(
            "initialized",
            "uncleared",
            "completed",
            "declined",
            "void",
            "cancelled",
            "expired",
            "reserved",
            "refunded",
            "partial_refunded",
            "shipped",
            "chargeback",
            "mystery");

    private static final List<String> TRANSACTION_WORDS = List.of(
            "initialized",
            "uncleared",
            "completed",
            "declined",
            "void",
            "cancelled",
            "expired",
            "reserved",
            "refunded",
            "partial_refunded",
            "null",
            "chargeback",
            "mystery");

    /** Compiled anew for every test, so that mutation testing sees which tests a change of the tables concerns. */
    @BeforeEach
    void compile() {
        engine = new StatusEngine();
    }

    record Place(Flow flow, String method) {}

    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Flow flow : Flow.values()) {
            if (flow != Flow.OTHER) {
                places.add(new Place(flow, Cases.method(flow)));
            }
        }
        places.add(new Place(Flow.CARD, "MISTERCASH"));
        places.add(new Place(Flow.PAD, "BNPL_INSTM"));
        places.add(new Place(Flow.OTHER, "NEVER-HEARD-OF"));
        FurtherReading.methods().forEach(method -> places.add(new Place(Flow.OTHER, method)));
        return places;
    }

    private static RawPair raw(String order, String transaction) {
        return new RawPair(order, transaction.equals("null") ? null : transaction);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyActionAtEveryPairIsDecidedAsTheRegistrySays(Place place) {
        int allowed = 0;
        for (Kind kind : Kind.values()) {
            for (String order : ORDER_WORDS) {
                for (String transaction : TRANSACTION_WORDS) {
                    allowed += checkActions(place, kind, order, transaction, SiteRules.DEFAULT);
                    allowed += checkActions(place, kind, order, transaction, ALL_ON);
                }
            }
        }
        assertThat(allowed).isPositive();
    }

    private int checkActions(Place place, Kind kind, String order, String transaction, SiteRules site) {
        Facts facts = facts(place, kind, raw(order, transaction), site);
        String pair = order + "/" + transaction;
        boolean known = SECOND.known(place.flow().name(), place.method(), word(kind), pair)
                .isPresent();
        int count = 0;
        for (Action action : actions()) {
            boolean expected = SECOND.allows(
                    place.flow().name(), place.method(), word(kind), pair, word(action.kind()), site.equals(ALL_ON));
            Verdict verdict = engine.decide(facts, action, EVERYBODY, NOW);
            String cell = place + " " + kind + " " + pair + " " + action.kind();
            assertThat(verdict instanceof Verdict.Allowed).as(cell).isEqualTo(expected);
            if (verdict instanceof Verdict.Refused refused) {
                assertThat(refused.rule() == Rule.UNKNOWN_PAIR).as(cell).isEqualTo(!known);
                assertThat(refused.status()).isEqualTo(facts.status());
                assertThat(refused.values()).containsEntry("action", action.kind());
                checkWayOut(facts, refused, cell);
            } else {
                count++;
            }
        }
        return count;
    }

    /** Every step of a way out is an action that is offered at the pair where it is to be taken. */
    private void checkWayOut(Facts facts, Verdict.Refused refused, String cell) {
        Facts current = facts;
        for (ActionKind step : refused.wayOut()) {
            assertThat(engine.overview(current, EVERYBODY, NOW).get(step))
                    .as("%s: %s at %s", cell, step, current.status())
                    .isInstanceOf(Verdict.Allowed.class);
            State next = current.flow() == Flow.OTHER
                    ? null
                    : engine.verdict(
                                    current.flow(),
                                    current.kind(),
                                    current.status().normalised(),
                                    step)
                            .next();
            if (next != null) {
                current = facts(
                        new Place(facts.flow(), facts.method()),
                        facts.kind(),
                        raw(word(next.pair().order()), word(next.pair().transaction())),
                        facts.site());
            }
        }
    }

    private static List<Action> actions() {
        return List.of(
                new Action.Accept(""),
                new Action.Decline("fraud"),
                new Action.Cancel(""),
                new Action.Ship("PostNL", "3SEXAMPLE001", ""),
                new Action.PartialShip(eur(1_000), "PostNL", "3SEXAMPLE001"),
                new Action.Extend(5, ""),
                new Action.Hold(NOW.plus(Duration.ofDays(10)), "return", false),
                new Action.Resume(""),
                new Action.Refund(eur(1_000), ""),
                new Action.RefundLines(List.of(new Action.Line("A-1", 1)), eur(1_000), ""),
                new Action.CancelRefund(null, ""),
                new Action.Capture(eur(1_000), ""),
                new Action.CancelReservation(""),
                new Action.HandedOver(ActionKind.DISPUTE, ""),
                new Action.HandedOver(ActionKind.ACCEPT_CHARGEBACK, ""),
                new Action.HandedOver(ActionKind.COMPLETE_OWN_FUNDS, ""),
                new Action.HandedOver(ActionKind.PAYMENT_LINK, ""),
                new Action.HandedOver(ActionKind.DUPLICATE, ""));
    }

    @Test
    void noActionIsLeftOut() {
        assertThat(actions()).extracting(Action::kind).containsExactlyInAnyOrder(ActionKind.values());
    }

    private static Facts facts(Place place, Kind kind, RawPair pair, SiteRules site) {
        return new Facts(
                place.flow(),
                place.method(),
                kind,
                pair,
                eur(10_000),
                eur(0),
                Cases.START,
                List.of(new Facts.Step(Cases.START, pair)),
                List.of(new Facts.Pause(Cases.START, NOW.plus(Duration.ofDays(1)))),
                null,
                0,
                List.of(),
                null,
                null,
                0,
                false,
                null,
                true,
                false,
                false,
                null,
                site);
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyMoveFromAKnownPairIsObservedAsTheRegistrySays(Place place) {
        for (Kind kind : Kind.values()) {
            for (String order : ORDER_WORDS) {
                for (String transaction : TRANSACTION_WORDS) {
                    String from = order + "/" + transaction;
                    // One pair stands for all that are unlisted.
                    boolean known = SECOND.known(place.flow().name(), place.method(), word(kind), from)
                            .isPresent();
                    if (known || from.equals("mystery/mystery")) {
                        checkMoves(place, kind, from, raw(order, transaction));
                    }
                }
            }
        }
    }

    private void checkMoves(Place place, Kind kind, String from, RawPair rawFrom) {
        for (String order : ORDER_WORDS) {
            for (String transaction : TRANSACTION_WORDS) {
                checkMove(place, kind, from, order + "/" + transaction, rawFrom, raw(order, transaction));
            }
        }
    }

    private void checkMove(Place place, Kind kind, String from, String to, RawPair rawFrom, RawPair rawTo) {
        Observation observed = engine.observe(place.flow(), place.method(), kind, rawFrom, rawTo);
        String answer = switch (observed) {
            case Observation.Expected expected -> "expected";
            case Observation.Surprising surprising -> "surprising";
            case Observation.Unlisted unlisted -> "unlisted";
        };
        String expected = SECOND.observe(place.flow().name(), place.method(), word(kind), from, to);
        if (!answer.equals(expected)) {
            assertThat(answer).as("%s %s %s -> %s", place, kind, from, to).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyFamilyIsTheRegistrys(Place place) {
        for (Kind kind : Kind.values()) {
            for (String order : ORDER_WORDS) {
                for (String transaction : TRANSACTION_WORDS) {
                    String expected = SECOND.known(
                                    place.flow().name(), place.method(), word(kind), order + "/" + transaction)
                            .map(SecondReading.Known::family)
                            .orElse("unknown");
                    Family family = engine.family(place.flow(), place.method(), kind, raw(order, transaction));
                    assertThat(word(family))
                            .as("%s %s %s/%s", place, kind, order, transaction)
                            .isEqualTo(expected);
                }
            }
        }
    }
}

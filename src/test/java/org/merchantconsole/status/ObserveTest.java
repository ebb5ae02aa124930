package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.status.Cases.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider reports is always taken in; how surprising it is follows from the tables. */
class ObserveTest {
    private StatusEngine engine;

    /** Compiled anew for every test, so that mutation testing sees which tests a change of the tables concerns. */
    @BeforeEach
    void compile() {
        engine = new StatusEngine();
    }

    private Observation payment(Flow flow, String from, String to) {
        return engine.observe(flow, Cases.method(flow), Kind.PAYMENT, pair(from), pair(to));
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, initialized/initialized, refunded/completed",
        "CARD, uncleared/uncleared, chargeback/completed",
        "KLARNA, uncleared/initialized, completed/completed",
        "PAD, uncleared/uncleared, shipped/completed",
        "BANKTRANS, initialized/initialized, partial_refunded/completed",
        "BANKTRANS, expired/expired, completed/completed",
        "DIRDEB, uncleared/initialized, void/void",
        "CARD_MANUAL_CAPTURE, initialized/initialized, refunded/completed"
    })
    void stepsThatWereNotSeenAreExpected(Flow flow, String from, String to) {
        assertThat(payment(flow, from, to)).isInstanceOf(Observation.Expected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, completed/completed, initialized/initialized",
        "CARD, declined/declined, completed/completed",
        "KLARNA, shipped/completed, completed/uncleared",
        "PAD, expired/expired, shipped/uncleared",
        "IDEAL, refunded/completed, completed/completed",
        "CARD_MANUAL_CAPTURE, completed/completed, completed/initialized"
    })
    void stepsBackAreSurprising(Flow flow, String from, String to) {
        assertThat(payment(flow, from, to)).isInstanceOfSatisfying(Observation.Surprising.class, surprise -> {
            assertThat(surprise.from()).isNotNull();
            assertThat(surprise.to().pair()).isEqualTo(pair(to).normalised());
        });
    }

    @Test
    void aKnownPairAfterAnUnlistedOneIsSurprisingWithoutAFormerState() {
        State paid = engine.state(Flow.CARD, "VISA", Kind.PAYMENT, pair("completed/completed"))
                .orElseThrow();
        assertThat(payment(Flow.CARD, "reserved/mystery", "completed/completed"))
                .isEqualTo(new Observation.Surprising(null, paid));
    }

    @Test
    void anUnlistedPairIsKeptInTheProvidersWords() {
        RawPair raw = new RawPair(" Completed", "On Its Way");
        assertThat(engine.observe(Flow.CARD, "VISA", Kind.PAYMENT, null, raw)).isEqualTo(new Observation.Unlisted(raw));
        assertThat(engine.family(Flow.CARD, "VISA", Kind.PAYMENT, raw)).isEqualTo(Family.UNKNOWN);
        assertThat(engine.state(Flow.CARD, "VISA", Kind.PAYMENT, raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chargedback/Completed", "charged_back/completed", " CHARGEBACK /completed"})
    void otherSpellingsOfAWordAreReadAlike(String spelling) {
        assertThat(payment(Flow.CARD, "completed/completed", spelling))
                .isInstanceOfSatisfying(
                        Observation.Expected.class,
                        expected -> assertThat(expected.state().id()).isEqualTo("CC-CB"));
    }

    @Test
    void aCancelledBancontactCodeHasNoTransactionStatus() {
        RawPair cancelled = new RawPair("cancelled", null);
        assertThat(engine.observe(Flow.CARD, "MISTERCASH", Kind.PAYMENT, pair("initialized/initialized"), cancelled))
                .isInstanceOf(Observation.Expected.class);
        assertThat(engine.family(Flow.CARD, "MISTERCASH", Kind.PAYMENT, cancelled))
                .isEqualTo(Family.CANCELLED);
        assertThat(engine.family(Flow.CARD, "VISA", Kind.PAYMENT, cancelled)).isEqualTo(Family.UNKNOWN);
    }

    @Test
    void theSamePairAgainIsExpected() {
        for (Registry.PairRow row : Registry.pairs()) {
            Flow flow = Flow.valueOf(row.flow());
            RawPair raw = new RawPair(row.order(), row.transaction());
            Kind kind = Kind.valueOf(Registry.constant(row.kind()));
            assertThat(engine.observe(flow, Cases.method(flow), kind, raw, raw))
                    .isInstanceOf(Observation.Expected.class);
        }
    }

    /** Whatever leads to or from a canonical row also leads to and from its other spellings. */
    @Test
    void variantsMoveLikeTheirCanonicalRow() {
        List<Registry.PairRow> rows = Registry.pairs();
        for (Registry.PairRow variant : rows) {
            for (Registry.PairRow canonical : rows) {
                if (canonical.id().equals(variant.variantOf())) {
                    for (Registry.PairRow other : rows) {
                        if (other.flow().equals(variant.flow()) && other.kind().equals(variant.kind())) {
                            checkAlike(canonical, variant, other);
                        }
                    }
                }
            }
        }
    }

    private void checkAlike(Registry.PairRow canonical, Registry.PairRow variant, Registry.PairRow other) {
        if (expected(canonical, other)) {
            assertThat(expected(variant, other))
                    .as("%s -> %s", variant.id(), other.id())
                    .isTrue();
        }
        if (expected(other, canonical)) {
            assertThat(expected(other, variant))
                    .as("%s -> %s", other.id(), variant.id())
                    .isTrue();
        }
    }

    private boolean expected(Registry.PairRow from, Registry.PairRow to) {
        Flow flow = Flow.valueOf(from.flow());
        Observation observation = engine.observe(
                flow,
                Cases.method(flow),
                Kind.valueOf(from.kind().toUpperCase(Locale.ROOT)),
                new RawPair(from.order(), from.transaction()),
                new RawPair(to.order(), to.transaction()));
        return observation instanceof Observation.Expected;
    }

    /** A seed that failed goes in here and stays. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 77})
    void everyTextIsTakenIn(long seed) {
        Random random = new Random(seed);
        List<String> known = new ArrayList<>();
        Registry.pairs().forEach(row -> known.add(row.order()));
        for (int round = 0; round < 20_000; round++) {
            Flow flow = one(random, List.of(Flow.values()));
            Kind kind = one(random, List.of(Kind.values()));
            RawPair from = new RawPair(text(random, known), orNull(random, text(random, known)));
            RawPair to = new RawPair(text(random, known), orNull(random, text(random, known)));
            Observation observation = engine.observe(flow, text(random, known), kind, from, to);
            assertThat(observation)
                    .as("seed %d round %d: %s %s %s -> %s", seed, round, flow, kind, from, to)
                    .isNotNull();
            if (observation instanceof Observation.Unlisted unlisted) {
                assertThat(unlisted.raw()).isEqualTo(to);
            }
        }
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static @Nullable String orNull(Random random, String text) {
        return random.nextInt(10) == 0 ? null : text;
    }

    private static String text(Random random, List<String> known) {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 ->
                random.ints(random.nextInt(12), 0, 0x10FFFF)
                        .filter(Character::isValidCodePoint)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 2 -> " " + one(random, known).toUpperCase(Locale.ROOT) + "\t";
            default -> one(random, known);
        };
    }
}

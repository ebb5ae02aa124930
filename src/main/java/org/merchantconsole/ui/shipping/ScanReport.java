package org.merchantconsole.ui.shipping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.paper.Paper;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** What a scan session came to: parcels and their money, what was left out and what was refused, each with its sentence. */
final class ScanReport {

    /** A parcel that was taken. */
    private record Parcel(String order, String carrier, String code, Money amount) {}

    private final List<Parcel> parcels = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private @Nullable Instant began;
    private @Nullable Instant ended;

    /** A scan came in. */
    void at(Instant moment) {
        if (began == null) {
            began = moment;
        }
        ended = moment;
    }

    void parcel(String order, String carrier, String code, Money amount) {
        parcels.add(new Parcel(order, carrier, code, amount));
    }

    /** The last parcel was taken back. */
    void takenBack() {
        if (!parcels.isEmpty()) {
            parcels.removeLast();
        }
    }

    void skipped(String sentence) {
        skipped.add(sentence);
    }

    void refused(String sentence) {
        refused.add(sentence);
    }

    boolean isEmpty() {
        return began == null;
    }

    Printout printout(String staff, Texts texts, TimeText times) {
        Instant from = began == null ? times.now() : began;
        Instant to = ended == null ? from : ended;
        long seconds = Duration.between(from, to).toSeconds();
        List<Printout.Part> parts = new ArrayList<>();
        parts.add(new Printout.Facts(
                "",
                List.of(
                        new Paper.Fact(texts.get("shipping.report.parcels"), Integer.toString(parcels.size())),
                        new Paper.Fact(texts.get("shipping.report.money"), money(texts)),
                        new Paper.Fact(texts.get("shipping.report.skipped"), Integer.toString(skipped.size())),
                        new Paper.Fact(texts.get("shipping.report.refused"), Integer.toString(refused.size())),
                        new Paper.Fact(
                                texts.get("shipping.report.pace"),
                                parcels.isEmpty()
                                        ? "–"
                                        : texts.get("time.seconds", Math.round((double) seconds / parcels.size()))))));
        parts.add(new Printout.Table(
                texts.get("shipping.report.parcels"),
                List.of(
                        new Paper.Column(texts.get("list.order"), 2, false),
                        new Paper.Column(texts.get("order.form.carrier"), 2, false),
                        new Paper.Column(texts.get("order.form.tracking"), 4, false),
                        new Paper.Column(texts.get("list.amount"), 2, true)),
                parcels.stream()
                        .map(one -> List.of(
                                one.order(), one.carrier(), one.code(), MoneyText.of(one.amount(), texts.locale())))
                        .toList()));
        add(parts, texts.get("shipping.report.skipped"), skipped);
        add(parts, texts.get("shipping.report.refused"), refused);
        return new Printout(
                texts.get("shipping.report.title"),
                List.of(texts.get("shipping.report.who", staff, times.moment(from), times.moment(to))),
                parts);
    }

    private static void add(List<Printout.Part> parts, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            parts.add(new Printout.Facts(
                    heading,
                    sentences.stream().map(text -> new Paper.Fact(text, "")).toList()));
        }
    }

    private String money(Texts texts) {
        List<Money> sums = parcels.stream()
                .map(Parcel::amount)
                .collect(Collectors.groupingBy(
                        money -> money.currency().getCurrencyCode(), TreeMap::new, Collectors.reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return sums.isEmpty() ? "–" : MoneyText.all(sums, texts.locale());
    }
}

package org.merchantconsole.desk;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.QuarantineStore;
import org.merchantconsole.order.Quarantined;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.RawPair;

/**
 * Lists what a run could not take in, once, and closes what it could take in after all. Answers sentences for what is new on
 * the list only, so that nobody is told the same with every run. Lives as long as one run.
 */
final class SetAside {
    private static final RawPair NO_PAIR = new RawPair("", null);

    private final QuarantineStore list;
    private final Sites sites;
    private final Sentences sentences;
    private final InstantSource clock;
    private @Nullable Map<OrderKey, Quarantined> notTold;
    private @Nullable List<Quarantined> unreadable;

    SetAside(QuarantineStore list, Sites sites, Sentences sentences, InstantSource clock) {
        this.list = list;
        this.sites = sites;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Records that cannot be read. */
    List<String> refused(Collection<Gateway.RefusedRow> rows, Intake.Origin origin) {
        List<Quarantined> wanted = rows.stream()
                .map(row -> row(
                        origin,
                        Quarantined.Reason.UNREADABLE,
                        sites.key(row.site(), row.orderId()),
                        row.transactionId(),
                        row.type(),
                        row.pair(),
                        row.why(),
                        row.raw()))
                .toList();
        return list.keep(wanted).stream()
                .map(row -> sentences
                        .texts()
                        .of(
                                "aside.unreadable",
                                Map.of(
                                        "transaction",
                                        row.transactionId().isEmpty()
                                                ? row.order().id()
                                                : row.transactionId(),
                                        "why",
                                        row.why())))
                .toList();
    }

    /** Closes the rows of transactions that can be read now. */
    void readable(Collection<Snapshot.OfTransaction> rows) {
        List<Quarantined> open = unreadable;
        if (open == null) {
            open = list.open(Quarantined.Reason.UNREADABLE);
            unreadable = open;
        }
        for (Quarantined row : open) {
            rows.stream()
                    .filter(read -> read.transactionId().value().equals(row.transactionId()))
                    .findFirst()
                    .ifPresent(read -> close(row, read.status()));
        }
    }

    /** An order that the list shows and the key may not read. */
    List<String> notTold(
            OrderKey key, String site, @Nullable TransactionId transaction, String raw, Fetch.Answer.Refused no) {
        String why = site.isEmpty() || sites.hasKey(site)
                ? sentences.texts().of("aside.notTold", Map.of("order", key.id(), "code", no.code(), "why", no.text()))
                : sentences.texts().of("aside.otherSite", Map.of("order", key.id(), "site", site));
        return list
                .keep(List.of(row(
                        Fetch.bySync(),
                        Quarantined.Reason.OTHER_SITE,
                        key,
                        transaction == null ? "" : transaction.value(),
                        "PAYMENT",
                        NO_PAIR,
                        why,
                        raw)))
                .stream()
                .map(Quarantined::why)
                .toList();
    }

    boolean isNotTold(OrderKey key) {
        return closed().containsKey(key);
    }

    /** The order was told. */
    void told(OrderKey key) {
        Quarantined row = closed().get(key);
        if (row != null) {
            close(row, null);
        }
    }

    private Map<OrderKey, Quarantined> closed() {
        Map<OrderKey, Quarantined> known = notTold;
        if (known == null) {
            known = list.open(Quarantined.Reason.OTHER_SITE).stream()
                    .collect(Collectors.toMap(Quarantined::order, row -> row, (one, other) -> other));
            notTold = known;
        }
        return known;
    }

    /** Parts whose payment is not known. */
    List<String> withoutPayment(Collection<Snapshot.OfTransaction> rows, Intake.Origin origin) {
        List<Quarantined> wanted = rows.stream()
                .map(row -> row(
                        origin,
                        Quarantined.Reason.NO_PAYMENT,
                        sites.key(row),
                        row.transactionId().value(),
                        row.type(),
                        row.status(),
                        sentences
                                .texts()
                                .of(
                                        "aside.noPayment",
                                        Map.of(
                                                "transaction",
                                                row.transactionId(),
                                                "kind",
                                                row.type(),
                                                "order",
                                                row.orderId())),
                        row.raw()))
                .toList();
        return list.keep(wanted).stream().map(Quarantined::why).toList();
    }

    private void close(Quarantined row, @Nullable RawPair now) {
        Quarantined.Closed how = Quarantined.Closed.byRule(clock.instant(), now);
        list.close(row.id(), how);
    }

    private Quarantined row(
            Intake.Origin origin,
            Quarantined.Reason reason,
            OrderKey key,
            String transaction,
            String kind,
            RawPair pair,
            String why,
            String raw) {
        return new Quarantined(
                0, clock.instant(), origin.source(), origin.by(), reason, key, transaction, kind, pair, why, raw, null);
    }
}

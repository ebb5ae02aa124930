package org.merchantconsole.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantconsole.gateway.Signature;
import org.merchantconsole.gateway.SignedNotifications;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.NotificationReader;
import org.merchantconsole.order.RecordReader;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** Writes and signs notifications as the provider does; the signing is its own, not the program's. */
final class Post {
    static final String KEY = "site-key-1";
    static final NotificationReader READER = new SignedNotifications(order -> KEY, Signature.Window.USUAL);

    private Post() {}

    static String auth(byte[] body, String key, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            String timestamp = Long.toString(at.getEpochSecond());
            mac.update((timestamp + ":").getBytes(StandardCharsets.UTF_8));
            String text = timestamp + ":" + HexFormat.of().formatHex(mac.doFinal(body));
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signed notification. */
    static Arrival signed(String body, Instant at) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Arrival(Arrival.Way.POST, "timestamp=" + at.getEpochSecond(), auth(bytes, KEY, at), bytes);
    }

    /** One whose signature is another key's. */
    static Arrival forged(String body, Instant at) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Arrival(Arrival.Way.POST, "timestamp=" + at.getEpochSecond(), auth(bytes, "other", at), bytes);
    }

    /** A GET notification. */
    static Arrival get(String order) {
        return new Arrival(Arrival.Way.GET, "transactionid=" + order + "&timestamp=1", null, new byte[0]);
    }

    /** The provider's record of an order, in its own local time. */
    static String body(String order, String number, String pair, long refunded, Instant modified, String... refunds) {
        String[] halves = pair.split("/", 2);
        return """
                {"order_id":"%s","transaction_id":%s,"status":"%s","financial_status":"%s","amount":5000,\
                "amount_refunded":%d,"currency":"EUR","created":"2026-03-09T12:00:00","modified":"%s",\
                "payment_details":{"type":"VISA"},"related_transactions":[%s]}""".formatted(order, number, halves[0], halves[1], refunded, local(modified), String.join(",", refunds));
    }

    /** A child in the provider's record. */
    static String refund(String number, String status, long amount) {
        return """
                {"type":"refund","transaction_id":%s,"status":"%s","amount":%d,"currency":"EUR",\
                "created":"2026-03-10T12:00:00"}""".formatted(number, status, amount);
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.of("Europe/Amsterdam"));
    }

    /** What the provider answers when it is asked for the order in that state. */
    static Snapshot.OfOrder snapshot(String body) {
        RecordReader.Entry entry =
                READER.read(body.getBytes(StandardCharsets.UTF_8)).entry();
        if (entry instanceof RecordReader.Entry.Read(String place, Snapshot.OfOrder order)) {
            return order;
        }
        throw new IllegalArgumentException(entry.toString());
    }

    /** A refund as the list of transactions shows it. */
    static Snapshot.OfTransaction row(String number, String pair) {
        return new Snapshot.OfTransaction(
                "",
                "T-1",
                new TransactionId(number),
                Kind.REFUND,
                "refund",
                new RawPair(pair, pair),
                Money.of(400, "EUR"),
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                "",
                "VISA",
                "",
                "",
                null,
                "",
                "",
                "{}");
    }
}

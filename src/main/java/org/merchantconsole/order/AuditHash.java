package org.merchantconsole.order;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The hash that ties a row of the audit to the row before it: SHA-256 over the former hash and the row in one canonical form.
 * Every field stands with its length, so that no two different rows have the same form (MONEY-SAFETY 7).
 */
public final class AuditHash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte[] FORM = "audit row 1".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest = sha256();

    /**
     * The hash of a row.
     *
     * @param previous the hash of the row before it
     * @param id the row's number
     * @param atMillis when, milliseconds since 1970
     * @param texts actor, source, what, site, order id, operation, detail, as UTF-8; null where there is none
     */
    public byte[] of(byte[] previous, long id, long atMillis, byte[] @Nullable ... texts) {
        digest.update(previous);
        digest.update(FORM);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id)
                .putLong(atMillis)
                .flip());
        for (byte @Nullable [] text : texts) {
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(text == null ? -1 : text.length)
                    .flip());
            if (text != null) {
                digest.update(text);
            }
        }
        return digest.digest();
    }

    /** The hash of an entry that is written as the row of that number. */
    public byte[] of(byte[] previous, long id, AuditEntry entry) {
        OrderKey order = entry.order();
        OperationId operation = entry.operation();
        return of(
                previous,
                id,
                entry.at().toEpochMilli(),
                bytes(entry.actor()),
                bytes(entry.source().name()),
                bytes(entry.what()),
                bytes(order == null ? null : order.site()),
                bytes(order == null ? null : order.id()),
                bytes(operation == null ? null : operation.value()),
                bytes(entry.detail()));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** A digest that every Java has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

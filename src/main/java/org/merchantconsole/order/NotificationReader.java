package org.merchantconsole.order;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands in the provider's notifications, and whether they are the provider's; implemented by the gateway. */
public interface NotificationReader {

    /** Knows no key and no records. */
    NotificationReader NONE = new NotificationReader() {
        @Override
        public Authenticity verify(OrderKey order, byte[] body, @Nullable String auth, Instant now) {
            return Authenticity.not(Authenticity.Reason.NO_KEY);
        }

        @Override
        public Content read(byte[] body) {
            return new Content("", body.length > 0, "", new RecordReader.Entry.Refused("", "Nothing is read here."));
        }

        @Override
        public Arrival file(Path file) throws IOException {
            throw new IOException("no files are read here");
        }
    };

    /**
     * Whether the provider signed the bytes, by the key of the site that owns the order and by no other.
     *
     * @param auth the Auth header; null when there was none
     */
    Authenticity verify(OrderKey order, byte[] body, @Nullable String auth, Instant now);

    /** What the body says. Never fails, whatever the bytes are. */
    Content read(byte[] body);

    /** The query as it may be kept: in one line, with what looks like a card or account number taken out of its values. */
    default String kept(String query) {
        return query.replaceAll("\\p{Cntrl}", " ");
    }

    /**
     * Reads a notification out of a file: the bare body, or the JSON in which a body is named beside its Auth header.
     *
     * @throws IOException when the file cannot be read or is larger than a notification can be
     */
    Arrival file(Path file) throws IOException;

    /**
     * A body.
     *
     * @param kept the text that may be kept: the body itself, or the masked one
     * @param masked whether something was taken out
     * @param orderId as far as it can be told, also where the rest cannot be read; empty otherwise
     * @param entry the order in it, or why there is none
     */
    record Content(String kept, boolean masked, String orderId, RecordReader.Entry entry) {}
}

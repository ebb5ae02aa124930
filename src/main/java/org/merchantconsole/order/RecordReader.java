package org.merchantconsole.order;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads files of the provider's records: JSON (order envelope, bare order, transactions page, one per line) or CSV. */
public interface RecordReader {

    /**
     * Hands over every record of the file, in its order.
     *
     * @throws IOException when the file itself cannot be read
     */
    void read(Path file, Consumer<Entry> sink) throws IOException;

    /** A record of a file. */
    sealed interface Entry {

        /** Where in the file, for example {@code line 12}. */
        String place();

        record Read(String place, Snapshot snapshot) implements Entry {}

        /**
         * @param why a sentence: what is wrong with the record
         * @param record what could be told of it; null where no record was found at all
         */
        record Refused(String place, String why, Gateway.@Nullable RefusedRow record) implements Entry {
            public Refused(String place, String why) {
                this(place, why, null);
            }
        }
    }
}

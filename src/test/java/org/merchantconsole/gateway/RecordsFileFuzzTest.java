package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.FuzzInputs;
import org.merchantconsole.order.RecordReader.Entry;

/** Any bytes as a file to be imported: CSV for the most part, JSON where they begin like it. */
public class RecordsFileFuzzTest {

    static Stream<Named<byte[]>> inputs() {
        return FuzzInputs.of(RecordsFileFuzzTest.class, "responses", "webhook");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void anyFileIsReadRecordByRecordAndWhatCannotBeReadSaysWhy(byte[] input) {
        fuzzerTestOneInput(input);
    }

    /** The target. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInputs.quickly(() -> {
            List<Entry> entries = read(input);
            assertThat(entries.size()).isLessThanOrEqualTo(input.length + 1);
            entries.forEach(Readings::check);
        });
    }

    private static List<Entry> read(byte[] input) {
        List<Entry> entries = new ArrayList<>();
        try {
            ProviderRecords.read(new ByteArrayInputStream(input), entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}

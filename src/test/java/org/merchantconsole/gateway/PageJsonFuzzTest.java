package org.merchantconsole.gateway;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.FuzzInputs;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Reply;

/** Any bytes as the provider's page of transactions. */
public class PageJsonFuzzTest {

    static Stream<Named<byte[]>> inputs() {
        return FuzzInputs.of(PageJsonFuzzTest.class, "responses");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void anyPageIsReadRowByRowAndWhatCannotBeReadSaysWhy(byte[] input) {
        fuzzerTestOneInput(input);
    }

    /** The target. */
    public static void fuzzerTestOneInput(byte[] input) {
        String body = new String(input, StandardCharsets.UTF_8);
        FuzzInputs.quickly(() -> {
            Reply<Gateway.TransactionPage> reply =
                    Answering.with(body).transactions(new Gateway.TransactionQuery("", null, "here", 100));
            switch (reply) {
                case Reply.Answered<Gateway.TransactionPage> yes -> {
                    yes.value().rows().forEach(Readings::check);
                    yes.value().refused().forEach(Readings::check);
                }
                case Reply.Rejected<Gateway.TransactionPage> no -> Readings.words(no.text());
                case Reply.NoAnswer<Gateway.TransactionPage> none -> Readings.sentence(none.why());
                default -> throw new AssertionError(reply);
            }
        });
    }
}

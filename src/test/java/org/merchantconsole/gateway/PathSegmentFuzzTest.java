package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.FuzzInputs;

/** Any text as an order id in an address, broken Unicode included. */
public class PathSegmentFuzzTest {

    static Stream<Named<byte[]>> inputs() {
        return Stream.concat(
                FuzzInputs.of(PathSegmentFuzzTest.class),
                FuzzInputs.texts(
                        "../../x",
                        "..",
                        ".",
                        " ",
                        "a/b?c#d%2e",
                        "\u0000",
                        "\\..\\",
                        "%2e%2e",
                        "Bestelnr. 7 é",
                        "\uD800"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void anyIdIsOneSegmentThatLeadsBackToItOrNone(byte[] input) {
        fuzzerTestOneInput(input);
    }

    /** The target. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInputs.quickly(() -> {
            check(new String(input, StandardCharsets.UTF_8));
            check(FuzzInputs.units(input));
        });
    }

    private static void check(String id) {
        Optional<String> segment = PathSegment.of(id);
        boolean whole = new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(id);
        boolean possible = whole && !id.isBlank() && !id.equals(".") && !id.equals("..");
        assertThat(segment.isPresent()).as("'%s' can be named", id).isEqualTo(possible);
        segment.ifPresent(text -> {
            URI uri = URI.create("http://127.0.0.1/v1/json/orders/" + text + "/refunds");
            assertThat(List.of(uri.getRawPath().split("/", -1)))
                    .isEqualTo(List.of("", "v1", "json", "orders", text, "refunds"));
            assertThat(uri.normalize()).isEqualTo(uri);
            assertThat(uri.getRawQuery()).isNull();
            assertThat(uri.getRawFragment()).isNull();
            assertThat(decoded(text)).isEqualTo(id);
        });
    }

    private static String decoded(String segment) {
        byte[] bytes = new byte[segment.length()];
        int size = 0;
        for (int at = 0; at < segment.length(); at++) {
            char letter = segment.charAt(at);
            assertThat(letter).isBetween('!', '~');
            if (letter == '%') {
                bytes[size++] = (byte) Integer.parseInt(segment, at + 1, at + 3, 16);
                at += 2;
            } else {
                bytes[size++] = (byte) letter;
            }
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}

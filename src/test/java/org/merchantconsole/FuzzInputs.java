package org.merchantconsole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * The inputs of a fuzz target that are tried in every build: recorded answers it shares with other tests, and what was
 * found earlier, each in a file under {@code fuzz/TARGET}. {@code .ci/fuzz} starts from the same files.
 */
public final class FuzzInputs {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** More of one processor than this for one input is a hang. */
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private FuzzInputs() {}

    /** Everything in the folders of the fixtures, and in the target's own. */
    public static Stream<Named<byte[]>> of(Class<?> target, String... fixtures) {
        Stream<Path> folders = Stream.concat(
                Stream.of(fixtures).map(RESOURCES.resolve("fixtures")::resolve),
                Stream.of(RESOURCES.resolve("fuzz").resolve(target.getSimpleName())));
        return folders.filter(Files::isDirectory).flatMap(FuzzInputs::files).map(FuzzInputs::named);
    }

    /** Texts as inputs, for targets that read {@link #units}. */
    public static Stream<Named<byte[]>> texts(String... texts) {
        return IntStream.range(0, texts.length).mapToObj(i -> Named.of("text " + (i + 1), bytes(texts[i])));
    }

    /** The reverse of {@link #units}; broken Unicode stays as it is. */
    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int at = 0; at < text.length(); at++) {
            bytes[2 * at] = (byte) (text.charAt(at) >> 8);
            bytes[2 * at + 1] = (byte) text.charAt(at);
        }
        return bytes;
    }

    /** Runs the check and fails when it took more than a second of the processor. */
    public static void quickly(Runnable check) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        check.run();
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        if (taken > LONGEST_NANOS) {
            throw new AssertionError("took " + taken / 1_000_000 + " ms for one input");
        }
    }

    /** The bytes as UTF-16 units, so that broken Unicode occurs as well. */
    public static String units(byte[] input) {
        StringBuilder text = new StringBuilder(input.length / 2);
        for (int at = 0; at + 1 < input.length; at += 2) {
            text.append((char) (((input[at] & 0xff) << 8) | (input[at + 1] & 0xff)));
        }
        return text.toString();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Named<byte[]> named(Path file) {
        try {
            return Named.of(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

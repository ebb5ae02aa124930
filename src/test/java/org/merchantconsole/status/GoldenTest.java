package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tables as pages for people, reviewed like the provider's own. A change of a table shows up here as a difference;
 * {@code mvn test -Dtest='*GoldenTest' -Dgolden.write=true} writes the files anew, for review.
 */
class GoldenTest {
    private StatusEngine engine;
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String HINT =
            "when the change is meant, run mvn test -Dtest='*GoldenTest' -Dgolden.write=true";

    /** Compiled anew for every test, so that mutation testing sees which tests a change of the tables concerns. */
    @BeforeEach
    void compile() {
        engine = new StatusEngine();
    }

    @ParameterizedTest
    @EnumSource
    void markdownIsAsReviewed(Flow flow) throws IOException {
        compare(file(flow, "md"), engine.markdown(flow));
    }

    @ParameterizedTest
    @EnumSource
    void diagramIsAsReviewed(Flow flow) throws IOException {
        compare(file(flow, "mmd"), engine.diagram(flow));
    }

    @Test
    void everyStateAndMoveOfAFlowIsInItsDiagram() {
        String diagram = engine.diagram(Flow.PAD);
        assertThat(diagram)
                .startsWith("stateDiagram-v2\n")
                .contains("    PA_AUTH : PA-AUTH completed/uncleared\n")
                .contains("    [*] --> PA_INIT\n")
                .contains("    PA_SHIP --> PA_PAID\n")
                .contains("    PA_EXP --> [*]\n");
    }

    static Path file(Flow flow, String ending) {
        return GOLDEN.resolve(flow.name().toLowerCase(Locale.ROOT) + "." + ending);
    }

    static void compare(Path file, String text) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text, StandardCharsets.UTF_8);
            System.out.println("written anew, please review: " + file);
        }
        assertThat(file).as(HINT).exists();
        assertThat(text).as(HINT).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}

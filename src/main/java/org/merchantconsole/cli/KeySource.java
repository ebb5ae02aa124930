package org.merchantconsole.cli;

import java.io.IOException;
import java.util.Optional;

/** Where a key may come from other than the command line, which other people on the machine can read. */
public interface KeySource {

    /** The environment variable that holds a key. */
    String VARIABLE = "MERCHANT_CONSOLE_KEY";

    /** What the variable holds; empty when it is not set. */
    Optional<String> fromEnvironment();

    /** The first line of the standard input; empty when there is none. */
    String fromInput() throws IOException;

    /** The next line of the standard input as characters that can be wiped: for what must not become a text. */
    char[] secretFromInput() throws IOException;
}

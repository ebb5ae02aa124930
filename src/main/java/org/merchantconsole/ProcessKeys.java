package org.merchantconsole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.merchantconsole.cli.KeySource;

/** Keys from the environment and the standard input of the process. */
final class ProcessKeys implements KeySource {
    private final Map<String, String> environment;
    private final InputStream in;

    ProcessKeys(Map<String, String> environment, InputStream in) {
        this.environment = environment;
        this.in = in;
    }

    @Override
    public Optional<String> fromEnvironment() {
        return Optional.ofNullable(environment.get(VARIABLE)).filter(key -> !key.isBlank());
    }

    @Override
    public String fromInput() throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line.strip();
    }
}

package org.merchantconsole;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.merchantconsole.cli.KeySource;

/** Keys from the environment and the standard input of the process. */
final class ProcessKeys implements KeySource {
    private static final int LONGEST_LINE = 4_096;

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
        return new String(line()).strip();
    }

    @Override
    public char[] secretFromInput() throws IOException {
        return line();
    }

    /** One line and no byte more, because a second one may be asked for; UTF-8 beyond ASCII only in names. */
    private char[] line() throws IOException {
        byte[] bytes = new byte[LONGEST_LINE];
        int length = 0;
        for (int next = in.read(); next != -1 && next != '\n' && length < LONGEST_LINE; next = in.read()) {
            bytes[length++] = (byte) next;
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, length));
        Arrays.fill(bytes, (byte) 0);
        boolean carriageReturn = decoded.length() > 0 && decoded.charAt(decoded.length() - 1) == '\r';
        char[] line = new char[decoded.length() - (carriageReturn ? 1 : 0)];
        decoded.get(line);
        Arrays.fill(decoded.array(), '0');
        return line;
    }
}

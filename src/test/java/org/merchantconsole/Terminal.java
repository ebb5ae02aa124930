package org.merchantconsole;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.merchantconsole.sandbox.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands as kim over one data folder and one sandbox, and keeps what they print. */
record Terminal(Path data, Sandbox sandbox) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a command printed and how it ended. */
    record Run(int code, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    Run run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--data",
                data.toString(),
                "--provider",
                sandbox.url().toString(),
                "--key",
                sandbox.key(),
                "--as",
                "kim"));
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }
}

package org.merchantconsole.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * From the start of the process to the first painted figures and rows, on the image that packaging/image built, with and
 * without its AOT cache in turn; and the memory with the window open. Arguments: data folder (filled by a first run),
 * jar of the probe, rounds, further JVM flags such as {@code -Dglass.platform=Headless}.
 */
public final class StartBench {

    private static final Path APP = Path.of("target/image/merchant-console/lib/app");

    private StartBench() {}

    private record Start(double figures, double rows, long residentMebibytes) {}

    /** Prints every start and the medians. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[2]);
        List<String> flags = List.of(args).subList(3, args.length);
        List<Start> plain = new ArrayList<>();
        List<Start> cached = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            plain.add(start(args[0], args[1], flags, false));
            cached.add(start(args[0], args[1], flags, true));
            System.out.println("round " + round + ": plain " + plain.getLast() + ", cached " + cached.getLast());
        }
        System.out.println("medians plain: " + median(plain));
        System.out.println("medians cached: " + median(cached));
    }

    private static Start start(String data, String probe, List<String> flags, boolean cache)
            throws IOException, InterruptedException {
        List<String> config = Files.readAllLines(APP.resolve("merchant-console.cfg"));
        List<String> command = new ArrayList<>();
        command.add(APP.resolveSibling("runtime/bin/java").toAbsolutePath().toString());
        config.stream()
                .filter(line -> line.startsWith("java-options="))
                .map(line -> line.substring("java-options=".length()))
                .filter(option -> cache || !option.startsWith("-XX:AOTCache"))
                .map(StartBench::inApp)
                .forEach(command::add);
        command.addAll(flags);
        command.add("-cp");
        command.add(config.stream()
                        .filter(line -> line.startsWith("app.classpath="))
                        .map(line -> inApp(line.substring("app.classpath=".length())))
                        .collect(Collectors.joining(":"))
                + ":" + probe);
        command.addAll(List.of("org.merchantconsole.bench.StartProbe", "--data", data));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader()) {
            double figures = seconds(begin, out, "figures");
            double rows = seconds(begin, out, "rows");
            // The memory of a window that has come to rest.
            process.waitFor(5, TimeUnit.SECONDS);
            long resident = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
            return new Start(figures, rows, resident / 1024);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static double seconds(long begin, BufferedReader out, String word) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(word)) {
                return Math.round((System.nanoTime() - begin) / 1e7) / 100.0;
            }
            before.add(line);
        }
        throw new IllegalStateException("the program ended before its " + word + ": " + before);
    }

    private static String inApp(String text) {
        return text.replace("$APPDIR", APP.toAbsolutePath().toString());
    }

    private static Start median(List<Start> starts) {
        int middle = starts.size() / 2;
        return new Start(
                starts.stream().map(Start::figures).sorted().toList().get(middle),
                starts.stream().map(Start::rows).sorted().toList().get(middle),
                starts.stream().map(Start::residentMebibytes).sorted().toList().get(middle));
    }
}

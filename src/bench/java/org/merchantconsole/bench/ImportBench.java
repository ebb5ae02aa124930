package org.merchantconsole.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Import;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;

/**
 * Import of a CSV file of transactions into an empty database, ours and {@code .import} of the sqlite3 shell in turn. The
 * shell keeps twelve text columns; ours also judges every pair, keeps history, counters and the search index. Arguments:
 * number of rows (100000) and of rounds (5). Needs the program sqlite3. The first round is cold, as a person's import is.
 */
public final class ImportBench {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final String[] METHODS = {"VISA", "MASTERCARD", "IDEAL", "KLARNA", "PAYAFTER"};

    private ImportBench() {}

    /** Runs the rounds and prints each and the medians. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("import-bench");
        try {
            Path file = folder.resolve("transactions.csv");
            write(file, rows);
            out.printf("%,d rows, %,d bytes%n", rows, Files.size(file));
            List<Double> shell = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                shell.add(shell(file, folder.resolve("shell-" + round + ".db")));
                ours.add(ours(file, folder.resolve("ours-" + round + ".db"), rows));
                out.printf("round %d: shell %.2f s, ours %.2f s%n", round, shell.getLast(), ours.getLast());
            }
            double ratio = median(ours) / median(shell);
            out.printf("medians: shell %.2f s, ours %.2f s, ratio %.1f%n", median(shell), median(ours), ratio);
        } finally {
            clear(folder);
        }
    }

    private static double shell(Path file, Path database) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = new ProcessBuilder("sqlite3", database.toString(), ".mode csv", ".import " + file + " transactions")
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("sqlite3 ended with " + code);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    static double ours(Path file, Path database, int rows) {
        InstantSource clock = InstantSource.fixed(NOW);
        ProviderSettings nobody =
                ProviderSettings.of(URI.create("http://127.0.0.1:9/v1/json"), "unused", Environment.SANDBOX);
        long start = System.nanoTime();
        try (OrderStore store = SqliteStore.open(database, clock)) {
            Desks desks = Desks.over(
                    store,
                    new ProviderGateway(nobody),
                    new ProviderRecords(),
                    new StatusEngine(),
                    clock,
                    Terms.DEFAULT);
            Import.Result result = desks.imports().run(List.of(file), Progress.silent());
            if (result.added() != rows) {
                throw new IllegalStateException("of " + rows + " rows came " + result.added() + ", refused "
                        + result.refused().stream().limit(3).toList());
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Payments of the last two years, newest first, as the provider lists them; the same file every time. */
    static void write(Path file, int rows) throws IOException {
        Random random = new Random(42);
        LocalDateTime newest = LocalDateTime.parse("2026-11-20T08:00:00");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("transaction_id,order_id,type,payment_method,status,financial_status,amount,currency,created,"
                    + "site_id,description,email\n");
            for (int i = 0; i < rows; i++) {
                String method = METHODS[random.nextInt(METHODS.length)];
                String[] pair = pair(method, random.nextInt(10));
                LocalDateTime created = newest.minusSeconds(600L * i).truncatedTo(ChronoUnit.SECONDS);
                writer.write((900_000_000 - i) + ",ORD-" + (500_000 + i) + ",payment," + method + "," + pair[0] + ","
                        + pair[1] + "," + (100 + random.nextInt(50_000)) + ",EUR," + created + ",12345,Order of "
                        + random.nextInt(9) + " articles,customer" + random.nextInt(rows) + "@example.org\n");
            }
        }
    }

    private static String[] pair(String method, int draw) {
        if (draw == 0) {
            return new String[] {"expired", "expired"};
        }
        if (draw == 1) {
            return new String[] {"declined", "declined"};
        }
        boolean payLater = method.equals("KLARNA") || method.equals("PAYAFTER");
        return payLater && draw < 4
                ? new String[] {"completed", "uncleared"}
                : new String[] {payLater ? "shipped" : "completed", "completed"};
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

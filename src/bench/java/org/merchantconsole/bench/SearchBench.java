package org.merchantconsole.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantconsole.desk.DueGroup;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.store.SqliteStore;

/**
 * What a key press in the search field and a turn of the wheel cost over so many orders: the first page of each search, its
 * count, and pages all the way down. The limit is 100 ms; the peer is the sqlite3 shell looking for the same letters with
 * LIKE in the same file, as a program without an index would. Arguments: orders (100000) and rounds (7). Needs sqlite3.
 */
public final class SearchBench {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final double LIMIT = 100;
    private static final int PAGE = 100;

    private static final List<String> SEARCHES = List.of(
            "",
            "o",
            "or",
            "ord",
            "ORD-5123",
            "customer77",
            "129.95",
            "articles visa",
            "method:klarna",
            "method:klarna amount:>100",
            "left:<3d",
            "status:completed/uncleared",
            "state:ship amount:>450",
            "-method:visa",
            "email:customer777@",
            "card:1234",
            "country:NL",
            "created:2026-11",
            "created:2025-01-01..2025-03-31 amount:>300 -method:ideal",
            "\"7 articles\"",
            "description:articles",
            "shipby:<=2026-12-20",
            "refundby:2026-11-20..2026-12-20",
            "sort:-amount",
            "sort:name",
            "sort:left",
            "sort:state",
            "sort:-country",
            "method:klarna sort:-amount",
            "customer77 sort:name");

    private SearchBench() {}

    /** Runs the rounds and prints the medians. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("search-bench");
        try {
            Path file = folder.resolve("transactions.csv");
            Path database = folder.resolve("orders.db");
            ImportBench.write(file, rows);
            out.printf("%,d orders imported in %.1f s%n", rows, ImportBench.ours(file, database, rows));
            try (OrderStore store = SqliteStore.open(database, InstantSource.fixed(NOW))) {
                long start = System.nanoTime();
                store.page(query("warm"), null, 1);
                out.printf("index caught up in %.1f s%n", (System.nanoTime() - start) / 1e9);
                out.printf("%-62s %9s %9s%n", "search", "page ms", "count ms");
                for (String search : SEARCHES) {
                    measure(store, search, rounds, out);
                }
                scroll(store, rows, out);
                radar(store, rounds, out);
                memory(store, rounds, out);
                sums(store, rounds, out);
                pauses(store, database, rounds, out);
            }
            double peer = peer(database, rounds);
            out.printf("sqlite3 shell, LIKE '%%r777%%' over three columns: %.0f ms%n", peer);
        } finally {
            ImportBench.clear(folder);
        }
    }

    private static OrderQuery query(String search) {
        return SearchText.of(search, NOW, ZoneId.of("Europe/Amsterdam")).narrow(OrderQuery.of(Queue.ORDERS));
    }

    private static void measure(OrderStore store, String search, int rounds, PrintStream out) {
        List<Double> pages = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            OrderQuery query = query(search);
            pages.add(millis(() -> store.page(query, null, PAGE)));
            counts.add(millis(() -> store.total(query)));
        }
        double page = ImportBench.median(pages);
        double count = ImportBench.median(counts);
        String mark = page > LIMIT || count > LIMIT ? "  over the limit" : "";
        out.printf("%-62s %9.1f %9.1f%s%n", search.isEmpty() ? "(all)" : search, page, count, mark);
    }

    private static void scroll(OrderStore store, int rows, PrintStream out) {
        List<Double> pages = new ArrayList<>();
        String[] after = {null};
        do {
            pages.add(millis(() -> after[0] =
                    store.page(OrderQuery.of(Queue.ORDERS), after[0], PAGE).after()));
        } while (after[0] != null && pages.size() < rows / PAGE + 1);
        List<Double> sorted = pages.stream().sorted().toList();
        out.printf(
                "scrolling to the end, %d pages: median %.2f, 99th of 100 %.2f, worst %.2f ms%n",
                sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.getLast());
    }

    /** What the reviewer's memory asks for each payment under the cursor: all that share e-mail, card or address. */
    private static void memory(OrderStore store, int rounds, PrintStream out) {
        List<OrderKey> keys = store.page(query("method:visa"), null, 20).rows().stream()
                .map(OrderRow::key)
                .toList();
        List<Double> looks = new ArrayList<>();
        int[] found = {0};
        for (int i = 0; i < rounds; i++) {
            for (OrderKey key : keys) {
                looks.add(millis(() -> found[0] += store.reviews().kin(key, 60).size()));
            }
        }
        List<Double> sorted = looks.stream().sorted().toList();
        out.printf(
                "memory of a payment, %.1f others on average: median %.1f, worst %.1f ms%n",
                (double) found[0] / looks.size(), sorted.get(sorted.size() / 2), sorted.getLast());
    }

    /** What the deadline radar asks when it looks 30 days ahead. */
    private static void radar(OrderStore store, int rounds, PrintStream out) {
        List<Double> looks = new ArrayList<>();
        int[] found = {0};
        for (int i = 0; i < rounds; i++) {
            looks.add(millis(() ->
                    found[0] = store.dates(NOW, NOW.plus(Duration.ofDays(30))).size()));
        }
        out.printf("radar of 30 days, %,d dates: %.1f ms%n", found[0], ImportBench.median(looks));
    }

    /** What the shipping list asks for its sums by deadline. */
    private static void sums(OrderStore store, int rounds, PrintStream out) {
        OrderQuery list = OrderQuery.of(Queue.SHIPPING);
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            counts.add(millis(() -> DueGroup.of(list, store, NOW)));
        }
        out.printf(
                "sums by deadline of %,d orders to ship: %.1f ms%n",
                store.total(list).count(), ImportBench.median(counts));
    }

    /** What the calendar of pauses asks for six weeks, and the review screen for claims every other second. */
    private static void pauses(OrderStore store, Path database, int rounds, PrintStream out)
            throws IOException, InterruptedException {
        shell(database, """
                INSERT INTO holds SELECT id, 0, NOW - id % 30 * DAY, NOW + id % 30 * DAY, 'return', 'Kim', 0, 1
                  FROM orders ORDER BY id LIMIT 5000;
                INSERT INTO claims (order_key, by, since)
                  SELECT id, 'Kim', NOW FROM orders ORDER BY id LIMIT 200;
                """.replace("NOW", Long.toString(NOW.toEpochMilli()))
                .replace("DAY", Long.toString(Duration.ofDays(1).toMillis())));
        List<Double> months = new ArrayList<>();
        List<Double> claims = new ArrayList<>();
        int[] found = {0, 0};
        for (int i = 0; i < rounds; i++) {
            months.add(millis(() -> found[0] =
                    store.holds().between(NOW, NOW.plus(Duration.ofDays(42))).size()));
            claims.add(millis(() -> found[1] =
                    store.reviews().claims(NOW.minus(Duration.ofMinutes(30))).size()));
        }
        out.printf(
                "calendar of six weeks, %,d pauses: %.1f ms; %d claims: %.2f ms%n",
                found[0], ImportBench.median(months), found[1], ImportBench.median(claims));
    }

    private static void shell(Path database, String sql) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sqlite3", database.toString())
                .redirectErrorStream(true)
                .start();
        try (Writer asks = shell.outputWriter(StandardCharsets.UTF_8)) {
            asks.write(sql);
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (shell.waitFor() != 0 || !said.isBlank()) {
            throw new IllegalStateException("sqlite3 said " + said);
        }
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double peer(Path database, int rounds) throws IOException, InterruptedException {
        String sql = "SELECT count(*) FROM (SELECT orders.id FROM orders LEFT JOIN customers ON order_key = orders.id"
                + " WHERE order_id LIKE '%r777%' OR email LIKE '%r777%' OR description LIKE '%r777%')";
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Process shell = new ProcessBuilder("sqlite3", database.toString())
                    .redirectErrorStream(true)
                    .start();
            try (Writer asks = shell.outputWriter(StandardCharsets.UTF_8)) {
                asks.write(".timer on\n" + sql + ";\n");
            }
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            shell.waitFor();
            Matcher real = Pattern.compile("real ([0-9.]+)").matcher(said);
            if (!real.find()) {
                throw new IllegalStateException("sqlite3 said " + said);
            }
            times.add(Double.parseDouble(real.group(1)) * 1000);
        }
        return ImportBench.median(times);
    }
}

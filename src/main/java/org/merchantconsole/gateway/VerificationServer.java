package org.merchantconsole.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.VerificationPages;

/**
 * Hands a bank's form to the system's browser: a server of its own for each, on the loopback address and a random port, with
 * one page at a path of 128 random bits. The first load takes the page out of memory and ends the server; nobody coming for
 * five minutes does too. Neither the page nor the form is logged or kept.
 */
public final class VerificationServer implements VerificationPages {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int PATH_BYTES = 16;
    private static final int SECONDS_TO_FINISH = 1;

    private final boolean loopback;
    private final BiConsumer<Duration, Runnable> later;
    private final SecureRandom random = new SecureRandom();

    /** @param sandbox whether the provider is the simulated one, whose forms lead to this computer over plain http */
    public VerificationServer(boolean sandbox) {
        this(
                sandbox,
                (wait, task) -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(task));
    }

    /** @param later runs something once after a while */
    VerificationServer(boolean sandbox, BiConsumer<Duration, Runnable> later) {
        this.loopback = sandbox;
        this.later = later;
    }

    @Override
    public Served serve(String type, String html, Locale language) {
        ResourceBundle words = BankPage.words(language);
        try {
            BankPage page = new BankPage(BankForm.read(type, html, loopback), language, random);
            byte[] path = new byte[PATH_BYTES];
            random.nextBytes(path);
            OnePage served = new OnePage(page, "/" + HexFormat.of().formatHex(path));
            later.accept(LIFE, served::close);
            return served;
        } catch (BankForm.Unusable unusable) {
            return new Refused(words.getString("refused." + unusable.flaw().name()));
        } catch (IOException noPort) {
            return new Refused(words.getString("refused.NO_PORT"));
        }
    }

    /** One page and its server. */
    private static final class OnePage implements Page {

        private final HttpServer server;
        private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        private final String policy;
        private final byte[] path;
        private final URI address;
        private final String host;
        private final AtomicReference<byte @Nullable []> page;
        private volatile Fate fate = Fate.WAITING;

        OnePage(BankPage page, String path) throws IOException {
            NotificationListener.setBounds();
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            this.server = HttpServer.create(new InetSocketAddress(here, 0), 0);
            this.policy = page.policy();
            this.path = path.getBytes(StandardCharsets.US_ASCII);
            this.host = "127.0.0.1:" + server.getAddress().getPort();
            this.address = URI.create("http://" + host + path);
            this.page = new AtomicReference<>(page.html().getBytes(StandardCharsets.UTF_8));
            server.createContext("/", this::handle);
            server.setExecutor(workers);
            server.start();
        }

        @Override
        public URI address() {
            return address;
        }

        @Override
        public Fate fate() {
            return fate;
        }

        private void handle(HttpExchange exchange) throws IOException {
            boolean loaded = false;
            try (exchange) {
                Headers headers = exchange.getResponseHeaders();
                headers.set("Connection", "close");
                headers.set("Cache-Control", "no-store");
                headers.set("Referrer-Policy", "no-referrer");
                headers.set("X-Content-Type-Options", "nosniff");
                headers.set("X-Frame-Options", "DENY");
                headers.set("Cross-Origin-Resource-Policy", "same-origin");
                int refusal = refusal(exchange);
                byte[] bytes = refusal == 0 ? page.getAndSet(null) : null;
                if (bytes == null) {
                    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
                    exchange.sendResponseHeaders(refusal == 0 ? 410 : refusal, -1);
                    return;
                }
                loaded = true;
                fate = Fate.LOADED;
                headers.set("Content-Security-Policy", policy);
                headers.set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                Arrays.fill(bytes, (byte) 0);
            } finally {
                if (loaded) {
                    // The server waits for this very call, so another thread ends it.
                    Thread.ofVirtual().start(this::close);
                }
            }
        }

        /** The status of a call that does not get the page; 0 for one that may. None of these uses the page up. */
        private int refusal(HttpExchange exchange) {
            Headers asked = exchange.getRequestHeaders();
            List<String> hosts = asked.getOrDefault("Host", List.of());
            // A name that somebody made lead to this computer is not this address.
            if (hosts.size() != 1 || !hosts.getFirst().equals(host)) {
                return 421;
            }
            byte[] wanted = exchange.getRequestURI().toASCIIString().getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(wanted, path)) {
                return 404;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                return 405;
            }
            // A browser that says what it wants the page for may want it to look at, not to load ahead or put into
            // another.
            String purpose = said(asked, "Sec-Purpose") + said(asked, "Purpose");
            String into = said(asked, "Sec-Fetch-Dest");
            String from = said(asked, "Sec-Fetch-Site");
            boolean looking = (into.isEmpty() || into.equals("document")) && (from.isEmpty() || from.equals("none"));
            return purpose.isEmpty() && looking ? 0 : 403;
        }

        private static String said(Headers headers, String name) {
            String value = headers.getFirst(name);
            return value == null ? "" : value.strip();
        }

        @Override
        public void close() {
            byte[] left = page.getAndSet(null);
            if (left != null) {
                Arrays.fill(left, (byte) 0);
                fate = Fate.GONE;
            }
            server.stop(SECONDS_TO_FINISH);
            workers.shutdown();
        }

        @Override
        public String toString() {
            return "verification page, " + fate;
        }
    }
}

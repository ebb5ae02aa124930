package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantconsole.order.VerificationPages;
import org.merchantconsole.order.VerificationPages.Fate;
import org.merchantconsole.order.VerificationPages.Page;

/** The page that carries a bank's form to the browser: to whom it is shown, how often, and what it may do there. */
class VerificationPageTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String FORM = "<form method=post action='https://acs.bank.example/pareq?v=2&amp;k=1'>"
            + "<input type=hidden name=PaReq value='eJxV&#13;&#10;9/2+==\"&lt;'><input type=hidden name=MD value=''></form>";

    private final List<Duration> waits = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final VerificationServer server = new VerificationServer(false, (wait, end) -> {
        waits.add(wait);
        ends.add(end);
    });

    @AfterEach
    void close() {
        pages.forEach(Page::close);
    }

    private Page page(String html) {
        if (server.serve("form", html, Locale.ENGLISH) instanceof Page page) {
            pages.add(page);
            return page;
        }
        throw new AssertionError("refused");
    }

    /** What came back: head and body as they stood on the line. */
    private record Got(String text) {
        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        String body() {
            int at = text.indexOf("\r\n\r\n");
            return text.substring(at + 4);
        }
    }

    private static Got ask(URI address, String method, String path, String... headers) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            line.setSoTimeout(10_000);
            StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            line.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            line.getInputStream().transferTo(all);
            return new Got(all.toString(StandardCharsets.UTF_8));
        }
    }

    private static String host(URI address) {
        return "Host: 127.0.0.1:" + address.getPort();
    }

    private static Got load(Page page) throws IOException {
        return ask(page.address(), "GET", page.address().getPath(), host(page.address()));
    }

    @Test
    void theBrowserGetsTheFormToTheLetterAndNothingElse() throws IOException {
        Page page = page("<script>steal()</script><base href='https://evil.example/'><img src=x onerror=steal()>" + FORM
                + "<a href='javascript:x()'>x</a>");
        Got got = load(page);
        assertThat(got.status()).isEqualTo(200);
        Document shown = Jsoup.parse(got.body());
        assertThat(shown.select("form").attr("action")).isEqualTo("https://acs.bank.example/pareq?v=2&k=1");
        assertThat(shown.select("input").eachAttr("name")).containsExactly("PaReq", "MD");
        assertThat(shown.select("input").eachAttr("value")).containsExactly("eJxV\r\n9/2+==\"<", "");
        assertThat(shown.select("base, img, a, link, iframe")).isEmpty();
        assertThat(got.body()).doesNotContain("steal", "evil", "onerror", "javascript:");
        assertThat(shown.select("button").text()).isEqualTo("Continue to the bank");
        assertThat(shown.select("button").hasAttr("name")).isFalse();
    }

    @Test
    void thePolicyLetsItPostToThatOriginAndRunItsOwnLineOnly() throws IOException {
        Got got = load(page(FORM));
        Element script = Jsoup.parse(got.body()).selectFirst("script");
        String nonce = script == null ? "" : script.attr("nonce");
        assertThat(nonce).hasSizeGreaterThan(20);
        assertThat(got.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                        + "'; form-action https://acs.bank.example; base-uri 'none'; frame-ancestors 'none'");
        assertThat(got.header("Cache-Control")).isEqualTo("no-store");
        assertThat(got.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(got.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(script == null ? "" : script.data()).contains("HTMLFormElement.prototype.submit");
    }

    @Test
    void theFirstLoadIsTheOnlyOneAndEndsTheServer() throws Exception {
        Page page = page(FORM);
        assertThat(page.fate()).isEqualTo(Fate.WAITING);
        assertThat(load(page).status()).isEqualTo(200);
        assertThat(page.fate()).isEqualTo(Fate.LOADED);
        // The port closes within the second that the server takes; until then it has nothing to give.
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        boolean open = true;
        while (open && System.nanoTime() < until) {
            try {
                String again = load(page).text();
                assertThat(again).doesNotContain("PaReq");
            } catch (IOException closed) {
                open = false;
            }
        }
        assertThat(open).as("the server is closed").isFalse();
        page.close();
        assertThat(page.fate()).isEqualTo(Fate.LOADED);
    }

    @Test
    void ofManyWhoComeAtTheSameMomentOneGetsIt() throws Exception {
        Page page = page(FORM);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tries.add(people.submit(() -> {
                    try {
                        return load(page).text().contains("PaReq");
                    } catch (IOException closed) {
                        return false;
                    }
                }));
            }
            int got = 0;
            for (Future<Boolean> each : tries) {
                got += each.get() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        }
    }

    @Test
    void itIsGoneAfterFiveMinutes() {
        Page page = page(FORM);
        assertThat(waits).containsExactly(Duration.ofMinutes(5));
        ends.getFirst().run();
        assertThat(page.fate()).isEqualTo(Fate.GONE);
        assertThatThrownBy(() -> load(page)).isInstanceOf(ConnectException.class);
    }

    @Test
    void theRealTimeOutEndsAPageThatNobodyLoads() {
        VerificationServer real = new VerificationServer(false);
        if (real.serve("form", FORM, Locale.ENGLISH) instanceof Page page) {
            assertThat(page.fate()).isEqualTo(Fate.WAITING);
            page.close();
            assertThat(page.fate()).isEqualTo(Fate.GONE);
        } else {
            throw new AssertionError("refused");
        }
    }

    @Test
    void nobodyGetsItUnderAnotherNameOfThisComputer() throws IOException {
        Page page = page(FORM);
        String path = page.address().getPath();
        int port = page.address().getPort();
        List<String> hosts = List.of(
                "Host: rebound.example:" + port,
                "Host: localhost:" + port,
                "Host: 127.0.0.1",
                "Host: 127.0.0.1:" + (port == 80 ? 81 : 80),
                "Host: 127.0.0.1:" + port + ".evil.example",
                "Host: [::1]:" + port,
                "X-Nothing: 1");
        for (String host : hosts) {
            Got got = ask(page.address(), "GET", path, host);
            assertThat(got.status()).as(host).isIn(400, 421);
            assertThat(got.text()).as(host).doesNotContain("PaReq");
        }
        assertThat(page.fate()).isEqualTo(Fate.WAITING);
        assertThat(load(page).status()).as("and whom it is for still gets it").isEqualTo(200);
    }

    @Test
    void onlyALookUsesItUp() throws IOException {
        Page page = page(FORM);
        String path = page.address().getPath();
        String host = host(page.address());
        for (String method : List.of("HEAD", "POST", "PUT", "OPTIONS", "DELETE")) {
            assertThat(ask(page.address(), method, path, host, "Content-Length: 0")
                            .status())
                    .as(method)
                    .isEqualTo(405);
        }
        assertThat(ask(page.address(), "GET", path, host, "Sec-Purpose: prefetch")
                        .status())
                .isEqualTo(403);
        assertThat(ask(page.address(), "GET", path, host, "Sec-Fetch-Dest: iframe")
                        .status())
                .isEqualTo(403);
        assertThat(ask(page.address(), "GET", path, host, "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        for (String other :
                List.of("/", "/favicon.ico", path + "/", path + "?x", path.toUpperCase(Locale.ROOT) + "X")) {
            assertThat(ask(page.address(), "GET", other, host).status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(page.fate()).isEqualTo(Fate.WAITING);
        assertThat(ask(page.address(), "GET", path, host, "Sec-Fetch-Dest: document", "Sec-Fetch-Site: none")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void addressesAreOfThisComputerAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            URI address = page(FORM).address();
            assertThat(address.getScheme()).isEqualTo("http");
            assertThat(address.getHost()).isEqualTo("127.0.0.1");
            assertThat(address.getPath()).matches("/[0-9a-f]{32}");
            assertThat(seen.add(address.getPath())).isTrue();
        }
    }

    @Test
    void nothingOfTheFormStandsInWhatALogWouldShow() throws BankForm.Unusable {
        Page page = page(FORM);
        assertThat(page.toString())
                .doesNotContain("PaReq", "eJxV", page.address().getPath());
        BankForm form = BankForm.read("form", FORM, false);
        assertThat(form.toString() + form.fields()).doesNotContain("eJxV", "k=1");
    }

    @Test
    void thePageSpeaksDutch() throws IOException {
        if (server.serve("form", FORM, DUTCH) instanceof Page page) {
            pages.add(page);
            String body = load(page).body();
            assertThat(body).contains("lang=\"nl\"", "Verder naar de bank", "https://acs.bank.example");
        } else {
            throw new AssertionError("refused");
        }
        assertThat(server.serve("form", "", DUTCH))
                .isEqualTo(new VerificationPages.Refused(
                        "De aanbieder stuurde geen formulier voor de bank. Gebruik zijn betaalpagina."));
    }
}

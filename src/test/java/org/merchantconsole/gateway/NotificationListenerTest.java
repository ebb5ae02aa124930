package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.StoreException;

/** What the listener lets in, over a real line on the loopback address. */
class NotificationListenerTest {
    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-03-10T11:00:00Z"));
    private final Queue<Arrival> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Arrival.Answer> answer = new AtomicReference<>(Arrival.Answer.OK);
    private final HttpClient client = HttpClient.newHttpClient();
    private NotificationListener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = NotificationListener.start("", 0, this::take, time::get);
    }

    @AfterEach
    void stop() {
        listener.close();
        client.close();
    }

    private Arrival.Answer take(Arrival arrival) {
        arrived.add(arrival);
        return answer.get();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(listener.url() + pathAndQuery)).timeout(Duration.ofSeconds(20));
    }

    private HttpRequest.Builder post(byte[] body) {
        return to("?transactionid=T-1&timestamp=5").POST(BodyPublishers.ofByteArray(body));
    }

    @Test
    void listensOnTheLoopbackAddressUnlessAnotherIsSet() throws IOException {
        assertThat(InetAddress.getByName(listener.url().getHost()).isLoopbackAddress())
                .isTrue();
        try (NotificationListener open = NotificationListener.start("0.0.0.0", 0, this::take, time::get)) {
            assertThat(open.url().getHost()).isEqualTo("0.0.0.0");
        }
    }

    @Test
    void aPostIsHandedOnToTheByteAndAnsweredOk() throws Exception {
        byte[] body = "{\"name\":\"M\u00fcller\"} \r\n\0".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> reply = send(post(body).header("auth", "abc"));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("OK");
        assertThat(reply.headers().firstValue("Content-Type")).contains("text/plain");
        Arrival one = arrived.remove();
        assertThat(one.body()).isEqualTo(body);
        assertThat(one.auth()).isEqualTo("abc");
        assertThat(one.way()).isEqualTo(Arrival.Way.POST);
        assertThat(one.query()).isEqualTo("transactionid=T-1&timestamp=5");
        assertThat(listener.counts()).isEqualTo(new NotificationListener.Counts(1, 0, 0));
    }

    @Test
    void aGetIsTakenAtAnyPath() throws Exception {
        assertThat(send(to("shop/notify.php?transactionid=a%2Fb&timestamp=1")).body())
                .isEqualTo("OK");

        Arrival one = arrived.remove();
        assertThat(one.way()).isEqualTo(Arrival.Way.GET);
        assertThat(one.query()).isEqualTo("transactionid=a%2Fb&timestamp=1");
        assertThat(one.auth()).isNull();
    }

    @Test
    void whatIsNotKeptIsNeverAnsweredOk() throws Exception {
        List<HttpResponse<String>> replies = new ArrayList<>();
        for (Arrival.Answer no :
                List.of(Arrival.Answer.FORBIDDEN, Arrival.Answer.NOT_A_NOTIFICATION, Arrival.Answer.TOO_MANY)) {
            answer.set(no);
            replies.add(send(post(new byte[3])));
        }
        replies.add(send(post(new byte[64 * 1024 + 1])));
        replies.add(send(to("").PUT(BodyPublishers.ofString("x"))));

        assertThat(replies.stream().map(HttpResponse::statusCode)).containsExactly(403, 400, 429, 413, 405);
        assertThat(replies.stream().map(HttpResponse::body))
                .allSatisfy(body ->
                        assertThat(body).doesNotContainIgnoringCase("ok").endsWith("."));
        assertThat(listener.counts()).isEqualTo(new NotificationListener.Counts(0, 1, 4));
    }

    @Test
    void aDatabaseThatCannotBeWrittenMakesTheSenderTryAgain() throws Exception {
        try (NotificationListener broken = NotificationListener.start(
                "",
                0,
                arrival -> {
                    throw new StoreException(StoreException.Kind.FULL, "The disk is full.");
                },
                time::get)) {
            HttpResponse<String> reply = send(HttpRequest.newBuilder(broken.url()));

            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(reply.body()).doesNotContain("disk");
        }
    }

    @Test
    void aBodyOf64KilobytesIsTakenAndOneByteMoreIsNotWithOrWithoutALength() throws Exception {
        assertThat(send(post(new byte[64 * 1024])).statusCode()).isEqualTo(200);
        assertThat(send(post(new byte[64 * 1024 + 1])).statusCode()).isEqualTo(413);
        assertThat(arrived).hasSize(1);

        String head = "POST /?transactionid=T HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunk = "8000\r\n" + "a".repeat(0x8000) + "\r\n";
        try (Socket socket = socket()) {
            socket.getOutputStream()
                    .write((head + chunk + chunk + "1\r\na\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket)).contains("413");
        }
        assertThat(arrived).hasSize(1);
    }

    @Test
    void tooManyAtOnceAreTurnedAwayUntilTimeHasPassed() throws Exception {
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            codes.add(send(to("?transactionid=T&timestamp=1")).statusCode());
        }
        assertThat(codes.subList(0, 50)).containsOnly(200);
        assertThat(codes.subList(50, 60)).containsOnly(429);

        time.updateAndGet(now -> now.plusMillis(100));
        assertThat(send(to("?a")).statusCode()).isEqualTo(200);
        assertThat(send(to("?a")).statusCode()).isEqualTo(200);
        assertThat(send(to("?a")).headers().firstValue("Retry-After")).contains("60");

        time.updateAndGet(now -> now.minusSeconds(3_600));
        assertThat(send(to("?a")).statusCode()).isEqualTo(429);
        time.updateAndGet(now -> now.plusMillis(50));
        assertThat(send(to("?a")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverDripsHeadersOrBodyIsCutWhileOthersAreServed() throws Exception {
        try (Socket nothing = socket();
                Socket head = socket();
                Socket body = socket()) {
            head.getOutputStream().write("POST / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            body.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            CountDownLatch cut = new CountDownLatch(3);
            for (Socket slow : List.of(nothing, head, body)) {
                Thread.ofVirtual().start(() -> drip(slow, slow.equals(nothing), cut));
            }
            boolean over = false;
            Instant start = Instant.now();
            while (!over && Duration.between(start, Instant.now()).toSeconds() < 20) {
                assertThat(send(to("?transactionid=T&timestamp=1")).statusCode())
                        .isEqualTo(200);
                time.updateAndGet(now -> now.plusSeconds(1));
                over = cut.await(100, TimeUnit.MILLISECONDS);
            }
            assertThat(over).as("all three are cut").isTrue();
        }
        assertThat(listener.counts().turnedAway())
                .as("the one whose body began")
                .isEqualTo(1);
        assertThat(arrived).allSatisfy(one -> assertThat(one.way()).isEqualTo(Arrival.Way.GET));
    }

    /** Sends a byte now and then until the line is cut. */
    private static void drip(Socket socket, boolean silent, CountDownLatch cut) {
        try {
            socket.setSoTimeout(200);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            while (true) {
                if (!silent) {
                    out.write('a');
                }
                try {
                    if (in.read() < 0) {
                        break;
                    }
                } catch (java.net.SocketTimeoutException stillOpen) {
                    // Drips on.
                }
            }
        } catch (IOException closed) {
            // Cut as well.
        }
        cut.countDown();
    }

    @Test
    void aPortThatIsTakenAndAnAddressThatIsNotOursAreSaidInASentence() {
        assertThatThrownBy(() -> NotificationListener.start("", listener.url().getPort(), this::take, time::get))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another program listens there");
        assertThatThrownBy(() -> NotificationListener.start("192.0.2.1", 0, this::take, time::get))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no address of this computer");
    }

    private Socket socket() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), listener.url().getPort());
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int letter = in.read(); letter >= 0 && letter != '\n'; letter = in.read()) {
            line.append((char) letter);
        }
        return line.toString();
    }
}

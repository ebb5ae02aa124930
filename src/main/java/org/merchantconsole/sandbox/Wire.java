package org.merchantconsole.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Between HTTP and the front door. Waiting for a slow client, and for a stall to end, happens here, outside the books. */
final class Wire {
    /** What a browser may do with a page, and that it keeps and passes on nothing of it. */
    private static final String GUARDS = "Content-Security-Policy: " + PageHtml.POLICY + "\r\n"
            + "Cache-Control: no-store\r\n"
            + "Referrer-Policy: no-referrer\r\n"
            + "X-Content-Type-Options: nosniff\r\n"
            + "X-Frame-Options: DENY\r\n";

    private static final int IDLE_MILLIS = 300_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final FrontDoor main;
    private final Map<String, FrontDoor> doors;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** @param doors of further sites by their API keys; every other call is the main site's */
    Wire(FrontDoor door, Map<String, FrontDoor> doors) {
        this.main = door;
        this.doors = Map.copyOf(doors);
    }

    /** Answers the requests of one connection until one side ends it; leaving it cuts the line. */
    void talk(Socket socket) throws IOException {
        socket.setSoTimeout(IDLE_MILLIS);
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        try {
            boolean more = true;
            while (more) {
                Optional<HttpCall> call = HttpCall.read(in, out);
                more = call.isPresent() && answered(call.get(), out);
            }
        } catch (ProtocolException e) {
            out.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Answers one; false when the line is cut, or both sides have had enough. */
    private boolean answered(HttpCall call, OutputStream out) throws IOException {
        String path = call.target().getRawPath();
        String asked = path == null ? "" : path;
        String key = call.headers().get("api_key");
        Ending ending = door(asked, key)
                .call(
                        call.method(),
                        asked,
                        call.target().getRawQuery(),
                        key,
                        call.body().bytes());
        return switch (ending) {
            case Ending.Answered answer -> send(call, answer, out);
            case Ending.Stalled stalled ->
                waited(stalled.length()) && send(call, stalled.late().arrive(), out);
            case Ending.CutBefore _, Ending.CutAfter _ -> false;
        };
    }

    /** Whose call it is: a page's by its address, every other by its key. */
    private FrontDoor door(String path, @Nullable String key) {
        if (Pages.has(path)) {
            return doors.values().stream()
                    .filter(door -> door.shows(path))
                    .findFirst()
                    .orElse(main);
        }
        return key == null ? main : doors.getOrDefault(key, main);
    }

    /** Waits; false when the sandbox stops before the time is over, and with it everything that lies in the network. */
    private boolean waited(Duration length) {
        try {
            return !stopping.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets nobody wait any longer. */
    void stop() {
        stopping.countDown();
    }

    private static boolean send(HttpCall call, Ending.Answered answer, OutputStream out) throws IOException {
        byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + answer.status() + " " + phrase(answer.status()) + "\r\n"
                + "Date: " + date(answer.date()) + "\r\n"
                + "Content-Type: " + answer.contentType() + "\r\n"
                + "Content-Length: " + (answer.whole() ? text.length : 2L * text.length + 1) + "\r\n"
                + (answer.contentType().startsWith("text/html") ? GUARDS : "")
                + (call.last() ? "Connection: close\r\n" : "")
                + "\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + text.length);
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        if (!call.method().equals("HEAD")) {
            all.writeBytes(text);
        }
        out.write(all.toByteArray());
        out.flush();
        return answer.whole() && !call.last();
    }

    private static String date(Instant at) {
        return DATE.format(at);
    }

    private static String phrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 410 -> "Gone";
            case 422 -> "Unprocessable Content";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> status < 500 ? "Answer" : "Internal Server Error";
        };
    }
}

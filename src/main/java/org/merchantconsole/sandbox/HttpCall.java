package org.merchantconsole.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request as it was read off a connection, as much of HTTP/1.1 as callers of a sandbox use.
 *
 * @param headers names compare without regard to case; of several values the first
 */
record HttpCall(String method, URI target, String version, Map<String, String> headers, Body body) {
    private static final int LONGEST_HEAD = 64 << 10;
    /** More than this of a body that is too large is not even read to its end. */
    private static final int FARTHEST = 64 << 20;

    /** Bytes of a body, cut off behind the first that is too many. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on once, compared by nobody.
    record Body(byte[] bytes) {}

    /**
     * Reads the next request; empty when the caller has hung up.
     *
     * @throws ProtocolException when it is not HTTP
     */
    static Optional<HttpCall> read(InputStream in, OutputStream out) throws IOException {
        String first = line(in, LONGEST_HEAD);
        if (first == null) {
            return Optional.empty();
        }
        String[] words = first.split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("no request line");
        }
        Map<String, String> headers = headers(in);
        if ("100-continue".equalsIgnoreCase(headers.get("Expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        try {
            return Optional.of(
                    new HttpCall(words[0], new URI(words[1]), words[2], headers, new Body(body(in, headers))));
        } catch (URISyntaxException e) {
            throw new ProtocolException("no address");
        }
    }

    /** Whether the caller wants no further request on this connection. */
    boolean last() {
        String connection = headers.getOrDefault("Connection", "").toLowerCase(Locale.ROOT);
        return connection.contains("close") || (version.equals("HTTP/1.0") && !connection.contains("keep-alive"));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int left = LONGEST_HEAD;
        for (String line = line(in, left); line != null && !line.isEmpty(); line = line(in, left)) {
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("no header");
            }
            headers.putIfAbsent(
                    line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            return chunks(in);
        }
        String length = headers.getOrDefault("Content-Length", "0");
        if (!length.matches("\\d{1,9}")) {
            throw new ProtocolException("no length");
        }
        int announced = Integer.parseInt(length);
        byte[] kept = exactly(in, Math.min(announced, FrontDoor.MAX_BODY + 1));
        skip(in, announced - kept.length);
        return kept;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            String line = line(in, LONGEST_HEAD);
            String size = line == null ? "" : line.split(";", -1)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new ProtocolException("no chunk");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                headers(in);
                return all.toByteArray();
            }
            int room = Math.max(0, FrontDoor.MAX_BODY + 1 - all.size());
            all.writeBytes(exactly(in, Math.min(length, room)));
            skip(in, length - Math.min(length, room));
            line(in, 2);
        }
    }

    private static void skip(InputStream in, int length) throws IOException {
        if (length > FARTHEST) {
            throw new ProtocolException("far too long");
        }
        in.skipNBytes(length);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new ProtocolException("the caller hung up in the middle");
        }
        return bytes;
    }

    /** A line without its end; null when the caller hung up before it began. */
    private static @Nullable String line(InputStream in, int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 && line.size() == 0) {
                return null;
            }
            if (next < 0 || line.size() > longest) {
                throw new ProtocolException("no end of line");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}

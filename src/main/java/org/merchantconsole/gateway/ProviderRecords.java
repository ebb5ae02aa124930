package org.merchantconsole.gateway;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.merchantconsole.order.RecordReader;

/**
 * Reads files of the provider's records. JSON: the answer about one order, a bare order, a page of transactions, an array of
 * either, or one record per line. CSV: one transaction per line under a line that names the columns. Which it is, the first
 * bytes tell, not the name of the file. Files are streamed; a record that cannot be read is handed over as refused and the
 * rest is read all the same.
 *
 * <p>Text is UTF-8, with or without byte order mark; UTF-16 with the mark and Windows-1252, as spreadsheets write them, are
 * recognised.
 */
public final class ProviderRecords implements RecordReader {

    private static final int HEAD = 64 * 1024;

    @Override
    public void read(Path file, Consumer<Entry> sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, sink);
        }
    }

    /** Reads the stream to its end and closes it. */
    static void read(InputStream source, Consumer<Entry> sink) throws IOException {
        try (InputStream in = new BufferedInputStream(source, HEAD)) {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            Charset charset = charset(head);
            String start = withoutMark(charset.decode(ByteBuffer.wrap(head)).toString());
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), HEAD)) {
                skipMark(reader);
                read(start.stripLeading(), reader, sink);
            }
        }
    }

    private static void read(String start, BufferedReader reader, Consumer<Entry> sink) throws IOException {
        if (start.isEmpty()) {
            sink.accept(new Entry.Refused("line 1", "The file is empty."));
        } else if (start.charAt(0) != '{' && start.charAt(0) != '[') {
            CsvRecords.read(start, reader, sink);
        } else if (JsonRecords.isOnePerLine(start)) {
            JsonRecords.readLines(reader, sink);
        } else {
            JsonRecords.read(reader, sink);
        }
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1))) {
            return StandardCharsets.UTF_16;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        // The head may end in the middle of a letter; only damage counts.
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
        return result.isError() ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }
}

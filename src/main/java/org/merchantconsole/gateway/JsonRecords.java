package org.merchantconsole.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import org.merchantconsole.order.RecordReader.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Streams records out of a JSON file, so that a page of any length needs the memory of one record. */
final class JsonRecords {

    private final Consumer<Entry> sink;
    private int number = 1;

    private JsonRecords(Consumer<Entry> sink) {
        this.sink = sink;
    }

    /** Whether each line is a record of its own; told from the first lines. */
    static boolean isOnePerLine(String start) {
        String[] lines = start.lines().filter(line -> !line.isBlank()).limit(2).toArray(String[]::new);
        if (lines.length < 2 || !lines[0].startsWith("{")) {
            return false;
        }
        // An object cannot begin directly inside another, so this is no single record spread over lines.
        return lines[1].startsWith("{") || isWhole(lines[0]);
    }

    private static boolean isWhole(String line) {
        try {
            return Json.parse(line).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    static void readLines(BufferedReader reader, Consumer<Entry> sink) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String place = "line " + number;
            try {
                SnapshotReader.entries(place, Json.parse(line), sink);
            } catch (JacksonException e) {
                sink.accept(new Entry.Refused(place, "The record breaks off or is no valid JSON."));
            }
        }
    }

    /** Reads one value, or several one after the other; an array of records, or a page, record by record. */
    static void read(Reader reader, Consumer<Entry> sink) throws IOException {
        JsonRecords records = new JsonRecords(sink);
        try (JsonParser parser = Json.MAPPER.createParser(reader)) {
            records.values(parser);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void values(JsonParser parser) {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_ARRAY -> elements(parser);
                    case START_OBJECT -> object(parser);
                    default -> sink.accept(new Entry.Refused(place(parser), "There is no record here."));
                }
            }
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            sink.accept(new Entry.Refused(
                    place(parser),
                    "The file breaks off or is no valid JSON here; what stands before was read, the rest was not."));
        }
    }

    private void elements(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String place = place(parser);
            JsonNode node = Json.read(parser);
            SnapshotReader.entries(place, node, sink);
            number++;
        }
    }

    /** A page is streamed where its data begin; any other object is one record, or the envelope of one. */
    private void object(JsonParser parser) {
        String place = place(parser);
        ObjectNode fields = Json.MAPPER.createObjectNode();
        boolean page = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("data") && !fields.has("order_id")) {
                int before = number;
                elements(parser);
                page |= number > before;
            } else {
                fields.set(name, Json.read(parser));
            }
        }
        if (!page) {
            SnapshotReader.entries(place, fields, sink);
            number++;
        }
    }

    private String place(JsonParser parser) {
        return "record " + number + " (line " + parser.currentTokenLocation().getLineNr() + ")";
    }
}

package org.merchantconsole.gateway;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tolerant access to the provider's JSON. Numbers arrive as strings and the reverse; every id is read as text, never through
 * a binary fraction, because ids have up to 18 digits.
 */
final class Json {

    /** Reads and writes trees; numbers keep the digits they came with. Several values in one stream are allowed. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int MOST_DIGITS = 40;
    private static final int LONGEST_SHOWN = 40;

    private Json() {}

    /** The one value of the text; throws {@link JacksonException} when it breaks off, is damaged or is followed by more. */
    static JsonNode parse(String text) {
        try {
            return MAPPER.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
        } catch (NumberFormatException e) {
            throw absurd(null, e);
        }
    }

    /** The value at which the parser stands; throws {@link JacksonException} when it is damaged. */
    static JsonNode read(JsonParser parser) {
        try {
            return MAPPER.readTree(parser);
        } catch (NumberFormatException e) {
            throw absurd(parser, e);
        }
    }

    /** A number whose exponent no number can have leaves the library as another exception than all other damage. */
    private static JacksonException absurd(@Nullable JsonParser parser, NumberFormatException cause) {
        return new StreamReadException(parser, "a number out of all bounds", cause);
    }

    /** The text with line breaks, to be read by people. */
    static String pretty(String json) {
        return json.isEmpty() ? "" : MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(parse(json));
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** The field as text without outer blanks; empty when it is missing, null, an object or an array. */
    static String text(JsonNode object, String field) {
        return text(object.path(field));
    }

    /** The value as text: strings stripped, numbers with exactly their digits. */
    static String text(JsonNode value) {
        if (value.isString()) {
            return value.stringValue().strip();
        }
        if (value.isBigDecimal()) {
            return plain(value.decimalValue());
        }
        return value.isNumber() || value.isBoolean() ? value.asString() : "";
    }

    /** The first of the fields that has a text. */
    static String firstText(JsonNode object, String... fields) {
        for (String field : fields) {
            String text = text(object, field);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /**
     * The field as an exact decimal; null when it is missing or empty. A number that would fill a page when written out is
     * refused: reckoning with it could take all memory.
     */
    static @Nullable BigDecimal decimal(JsonNode object, String field) throws UnreadableRecord {
        JsonNode value = object.path(field);
        String text = value.isNumber() ? value.asString() : text(value);
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal number = value.isNumber() ? value.decimalValue() : number(text);
        if (number == null || number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new UnreadableRecord("The field " + field + " should be a number and reads \"" + shown(text) + "\".");
        }
        return number;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.length() > 2 * MOST_DIGITS ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A piece of foreign text as it may stand in a sentence: short, one line, without account numbers. */
    static String shown(String text) {
        return Masking.line(text, LONGEST_SHOWN);
    }

    /** An id that came as 1.7E15 is written out; an absurd exponent stays as it is. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString();
    }
}

package org.merchantconsole.gateway;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV file mean, told from the line that names them: the field names of GET /transactions, the words
 * of the provider's dashboard, and their obvious relatives, in any case.
 */
final class CsvColumns {

    private static final Map<String, Column> NAMES = names();

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> header;
    private String fixedCurrency = "";

    private CsvColumns(List<String> header) {
        this.header = List.copyOf(header);
    }

    static CsvColumns of(List<String> header) {
        CsvColumns columns = new CsvColumns(header);
        for (int i = 0; i < header.size(); i++) {
            Column column = columns.column(header.get(i));
            if (column != null) {
                columns.places.putIfAbsent(column, i);
            }
        }
        return columns;
    }

    /** What is missing for any record to be read; empty when nothing is. */
    String problem() {
        if (!has(Column.TRANSACTION)) {
            return "The first line names no column with the transaction id (transaction_id or PSP ID).";
        }
        if (!has(Column.STATUS)) {
            return "The first line names no column with the order status (status).";
        }
        if (!has(Column.AMOUNT) && !has(Column.MAJOR)) {
            return "The first line names no column with the amount (amount in cents, or amount_major).";
        }
        if (!has(Column.CURRENCY) && fixedCurrency.isEmpty()) {
            return "The first line names no column with the currency.";
        }
        return has(Column.CREATED) ? "" : "The first line names no column with the time of creation (created).";
    }

    int size() {
        return header.size();
    }

    List<String> header() {
        return header;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Whether the column names the transaction or the order: those numbers are kept whole, whatever they look like. */
    boolean isIdentity(int place) {
        return Integer.valueOf(place).equals(places.get(Column.TRANSACTION))
                || Integer.valueOf(place).equals(places.get(Column.ORDER));
    }

    /** The field of the column, without outer blanks; empty when there is no such column. */
    String text(List<String> fields, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }

    /** The code in the currency column, else the one in the name of the amount column. */
    String currency(List<String> fields) {
        String code = text(fields, Column.CURRENCY);
        return code.isEmpty() ? fixedCurrency : code;
    }

    private @Nullable Column column(String name) {
        String words = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (words.matches("(gross |total )?amount (in )?[a-z]{3}") && isCurrency(words.substring(words.length() - 3))) {
            fixedCurrency = words.substring(words.length() - 3).toUpperCase(Locale.ROOT);
            return Column.MAJOR;
        }
        return NAMES.get(words);
    }

    private static boolean isCurrency(String code) {
        try {
            return Amounts.currency(code).getDefaultFractionDigits() >= 0;
        } catch (UnreadableRecord e) {
            return false;
        }
    }

    private static Map<String, Column> names() {
        Map<String, Column> names = new HashMap<>();
        put(names, Column.TRANSACTION, "transaction id", "transactionid", "psp id", "pspid", "msp id", "mspid");
        put(
                names,
                Column.ORDER,
                "order id",
                "orderid",
                "order",
                "order number",
                "merchant order id",
                "order reference");
        put(names, Column.TYPE, "type", "transaction type", "kind");
        put(names, Column.STATUS, "status", "order status");
        put(names, Column.FINANCIAL, "financial status", "transaction status");
        put(names, Column.AMOUNT, "amount", "amount minor", "amount cents", "amount in cents", "amount minor units");
        put(names, Column.MAJOR, "amount major", "amount decimal", "amount major units", "amount in major units");
        put(names, Column.CURRENCY, "currency", "currency code");
        put(
                names,
                Column.CREATED,
                "created",
                "created at",
                "date",
                "date created",
                "creation date",
                "transaction date");
        put(names, Column.COMPLETED, "completed", "completed at", "completed date", "date completed");
        put(names, Column.UPDATED, "updated", "modified", "updated at", "last modified");
        put(names, Column.DESCRIPTION, "description", "order description");
        put(names, Column.METHOD, "payment method", "method", "gateway", "brand");
        put(names, Column.SITE, "site id", "site", "website id", "website");
        put(names, Column.FIRST, "customer first name", "first name", "firstname");
        put(names, Column.LAST, "customer last name", "last name", "lastname", "surname");
        put(names, Column.NAME, "customer", "customer name", "name");
        put(names, Column.EMAIL, "customer email", "email", "e mail", "customer e mail", "email address");
        put(names, Column.ANSWER_BY, "dispute merchant response date", "merchant response date");
        put(names, Column.REASON_CODE, "dispute reason code", "reason code");
        put(names, Column.REASON, "dispute reason description", "reason description");
        return Map.copyOf(names);
    }

    private static void put(Map<String, Column> names, Column column, String... words) {
        for (String word : words) {
            names.put(word, column);
        }
    }

    /** A meaning. */
    enum Column {
        TRANSACTION,
        ORDER,
        TYPE,
        STATUS,
        FINANCIAL,
        /** In minor units. */
        AMOUNT,
        /** In major units, with decimals. */
        MAJOR,
        CURRENCY,
        CREATED,
        COMPLETED,
        UPDATED,
        DESCRIPTION,
        METHOD,
        SITE,
        FIRST,
        LAST,
        NAME,
        EMAIL,
        ANSWER_BY,
        REASON_CODE,
        REASON
    }
}

package org.merchantconsole.sandbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * One page for a customer, in plain HTML without scripts. It shows what is bought and what can be done, and nothing of a
 * card. Everything that a caller sent is escaped.
 */
final class PageHtml {
    private static final String STYLE = "body{font:1rem/1.5 sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;"
            + "color:#1b1b1b;background:#fff}button,select{font:inherit;padding:.5rem 1rem;margin:.25rem .5rem .25rem 0}"
            + "dt{font-weight:bold}dd{margin:0 0 .5rem}:focus-visible{outline:3px solid #1a5fb4;outline-offset:2px}"
            + "@media(prefers-color-scheme:dark){body{color:#eee;background:#1e1e1e}a{color:#9ecbff}"
            + ":focus-visible{outline-color:#9ecbff}}";
    /** What a browser may do with a page: show this one style, send its forms back here, and nothing else. */
    static final String POLICY = "default-src 'none'; style-src '" + hashOf(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int SECONDS_SHOWN = 3;

    private final String language;
    private final Properties texts;
    private final String address;
    private final Entry order;
    private final Instant now;

    /** @param address of this page, where its forms are sent */
    PageHtml(String language, String address, Entry order, Instant now) {
        this.language = language;
        this.texts = texts(language);
        this.address = address;
        this.order = order;
        this.now = now;
    }

    /** The page as the order stands: what can be done, or how it ended. */
    String page() {
        if (CustomerCall.verifying(order)) {
            return verification();
        }
        return CustomerCall.unfinished(order) ? payment() : end();
    }

    private String verification() {
        String body = "<p>" + text("verify.intro") + "</p>" + facts()
                + form("", List.of("authenticated", "failed", "abandons"), "verify.");
        return document(text("verify.title"), body, "");
    }

    private String payment() {
        List<String> outcomes = new ArrayList<>(List.of("pays"));
        if (order.flow.isCard()) {
            outcomes.add("held");
        }
        outcomes.addAll(List.of("refused", "cancels"));
        if (order.flow == Flow.IDEAL) {
            outcomes.add("expires");
        }
        outcomes.add("leaves");
        String intro = text("pay.intro").formatted(escape(order.method.label()));
        String body = "<p>" + (choices().isEmpty() ? intro : text("pay.choose")) + "</p>" + facts()
                + form(choices(), outcomes, order.flow == Flow.IDEAL ? "ideal." : "pay.");
        return document(text("pay.title"), body, "");
    }

    private String choices() {
        List<Method> methods = CustomerCall.choices(order);
        if (methods.isEmpty()) {
            return "";
        }
        StringBuilder select = new StringBuilder("<p><label for=\"method\">" + text("pay.method") + "</label> "
                + "<select id=\"method\" name=\"method\">");
        for (Method method : methods) {
            select.append("<option value=\"")
                    .append(method.code())
                    .append("\">")
                    .append(escape(method.label()))
                    .append("</option>");
        }
        return select + "</select></p>";
    }

    private String form(String choices, List<String> outcomes, String prefix) {
        StringBuilder form =
                new StringBuilder("<form method=\"post\" action=\"" + escape(address) + "\">" + choices + "<p>");
        for (String outcome : outcomes) {
            form.append("<button name=\"outcome\" value=\"")
                    .append(outcome)
                    .append("\">")
                    .append(text(texts.containsKey(prefix + outcome) ? prefix + outcome : "pay." + outcome))
                    .append("</button> ");
        }
        return form + "</p></form>";
    }

    private String end() {
        String ending = switch (order.pair.order()) {
            case "completed", "shipped", "partial_refunded", "refunded", "chargeback" -> "paid";
            case "uncleared" -> "checked";
            case "declined" -> "refused";
            case "expired" -> "expired";
            default -> "cancelled";
        };
        boolean good = ending.equals("paid") || ending.equals("checked");
        String reason = good || order.reason.isEmpty() ? "" : "<p>" + escape(order.reason) + "</p>";
        return ended(ending, reason, good ? "redirect_url" : "cancel_url");
    }

    /** The page after the customer went away: until when the order stays open. */
    String left() {
        Instant until = order.dues.stream()
                .filter(due -> due.event() == Due.Event.SESSION_ENDS)
                .map(Due::at)
                .findFirst()
                .orElse(now);
        String open = "<p>" + text("end.left.until").formatted(MOMENT.format(until.atZone(Json.DUTCH)))
                + "</p><p><a href=\"" + escape(address) + "\">" + text("end.again") + "</a></p>";
        return ended("left", open, "cancel_url");
    }

    /** How it ended, and on to the shop when that is on this machine. */
    private String ended(String ending, String more, String shop) {
        URI next = DirectView.loopbackShop(order, shop);
        String body = "<p>" + text("end." + ending) + "</p>" + more + facts();
        if (next == null) {
            return document(text("end." + ending + ".title"), body, "");
        }
        String target = escape(next.toString());
        return document(
                text("end." + ending + ".title"),
                body + "<p><a href=\"" + target + "\">" + text("end.shop") + "</a></p>",
                "<meta http-equiv=\"refresh\" content=\"" + SECONDS_SHOWN + ";url=" + target + "\">");
    }

    private String facts() {
        Currency currency = Currency.getInstance(order.currency);
        String amount = BigDecimal.valueOf(order.amount, Math.max(0, currency.getDefaultFractionDigits()))
                        .toPlainString()
                + " " + order.currency;
        return "<dl><dt>" + text("order") + "</dt><dd>" + escape(order.orderId) + "</dd><dt>" + text("description")
                + "</dt><dd>" + escape(Json.text(order.facts, "description")) + "</dd><dt>" + text("amount")
                + "</dt><dd>"
                + escape(amount) + "</dd></dl>";
    }

    private String document(String title, String body, String head) {
        return document(language, title, body + "<p><small>" + text("sandbox") + "</small></p>", head);
    }

    private static String document(String language, String title, String body, String head) {
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title><meta name=\"viewport\" content=\"width=device-width\">" + head + "<style>" + STYLE
                + "</style></head><body><main><h1>" + title + "</h1>" + body + "</main></body></html>\n";
    }

    /** The page of an address that leads nowhere. */
    static String missing(String language) {
        Properties texts = texts(language);
        String title = escape(texts.getProperty("missing.title"));
        return document(language, title, "<p>" + escape(texts.getProperty("missing")) + "</p>", "");
    }

    /** The page of a fault of the sandbox itself. */
    static String broken() {
        return document("en", "500", "<p>500</p>", "");
    }

    private String text(String key) {
        return escape(Objects.requireNonNull(texts.getProperty(key), key));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(PageHtml.class.getResourceAsStream("pages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOf(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

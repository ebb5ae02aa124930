package org.merchantconsole.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The invented customers and articles, and what an order of theirs looks like in the API. */
final class Cast {
    /** {@code mail} stands before the at sign; the domain is always example.org. */
    record Customer(
            String first,
            String last,
            String street,
            String number,
            String zip,
            String city,
            String country,
            String mail) {}

    /** {@code price} in decimal major units with VAT at the Dutch rate; {@code low} for the reduced rate. */
    record Article(String id, String name, BigDecimal price, boolean low) {}

    private final List<Customer> customers;
    private final List<Article> articles;

    Cast() {
        customers = lines("customers.txt").stream().map(Cast::customer).toList();
        articles = lines("articles.txt").stream().map(Cast::article).toList();
    }

    List<Customer> customers() {
        return customers;
    }

    /** The lines of a resource of this package, without comments and empty lines. */
    static List<String> lines(String resource) {
        try (InputStream in = Cast.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource is not in the program: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Customer customer(String line) {
        String[] part = line.split("\\|", -1);
        return new Customer(part[0], part[1], part[2], part[3], part[4], part[5], part[6], part[7]);
    }

    private static Article article(String line) {
        String[] part = line.split("\\|", -1);
        return new Article(part[0], part[1], new BigDecimal(part[2]), part[3].equals("low"));
    }

    /** An order of any articles. */
    ObjectNode order(Customer customer, Random random) {
        return order(customer, articles.get(random.nextInt(articles.size())).id(), random);
    }

    /**
     * Customer, cart and tax tables of a new order whose cart begins with an article; the amount follows from the cart
     * ({@link #amount}).
     */
    ObjectNode order(Customer customer, String firstArticle, Random random) {
        ObjectNode facts = Json.object();
        ObjectNode sent = facts.putObject("customer");
        sent.put("locale", locale(customer.country()));
        sent.put("first_name", customer.first());
        sent.put("last_name", customer.last());
        sent.put("address1", customer.street());
        sent.put("house_number", customer.number());
        sent.put("zip_code", customer.zip());
        sent.put("city", customer.city());
        sent.put("country", customer.country());
        sent.put("phone", phone(customer));
        sent.put("email", customer.mail() + "@example.org");
        ArrayNode items = facts.putObject("shopping_cart").putArray("items");
        int lines = 1 + random.nextInt(3);
        int first = indexOf(firstArticle);
        for (int i = 0; i < lines; i++) {
            Article article = articles.get((first + i * 7) % articles.size());
            int quantity = article.price().compareTo(BigDecimal.valueOf(60)) > 0 ? 1 : 1 + random.nextInt(3);
            item(items, article.id(), article.name(), article.price(), article.low(), quantity);
        }
        if (random.nextInt(3) == 0) {
            item(items, "msp-shipping", "Shipping", new BigDecimal("4.95"), false, 1);
        }
        facts.set("checkout_options", taxTables());
        return facts;
    }

    private int indexOf(String id) {
        for (int i = 0; i < articles.size(); i++) {
            if (articles.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No article has the number " + id);
    }

    private static void item(ArrayNode items, String id, String name, BigDecimal gross, boolean low, int quantity) {
        BigDecimal factor = new BigDecimal(low ? "1.09" : "1.21");
        items.addObject()
                .put("name", name)
                .put("description", "")
                // The provider gives prices and quantities back as text, ten decimals and all.
                .put(
                        "unit_price",
                        gross.divide(factor, 10, RoundingMode.HALF_UP).toPlainString())
                .put("quantity", String.valueOf(quantity))
                .put("merchant_item_id", id)
                .put("tax_table_selector", low ? "BTW9" : "BTW21");
    }

    private static ObjectNode taxTables() {
        ObjectNode options = Json.object();
        options.putObject("default").put("rate", "0.21").put("shipping_taxed", true);
        ArrayNode alternate = options.putArray("alternate");
        taxTable(alternate, "BTW21", "0.21");
        taxTable(alternate, "BTW9", "0.09");
        taxTable(alternate, "none", "0.00");
        return options;
    }

    private static void taxTable(ArrayNode alternate, String name, String rate) {
        ObjectNode table = alternate.addObject();
        table.put("name", name);
        table.putArray("rules").addObject().put("country", "").put("rate", rate);
        table.put("standalone", "");
    }

    /** The gross sum of the cart in minor units. */
    static long amount(ObjectNode facts) {
        Long gross = Cart.gross(facts.path("shopping_cart").path("items"), facts.path("checkout_options"));
        if (gross == null) {
            throw new IllegalStateException("A sample cart does not add up");
        }
        return gross;
    }

    private static String locale(String country) {
        return switch (country) {
            case "NL" -> "nl_NL";
            case "BE" -> "nl_BE";
            case "DE" -> "de_DE";
            case "AT" -> "de_AT";
            case "SE" -> "sv_SE";
            case "FR" -> "fr_FR";
            default -> "en_US";
        };
    }

    private static String phone(Customer customer) {
        // A number that nobody has: the code of the country and zeros with a suffix out of the name.
        String code = switch (customer.country()) {
            case "NL" -> "0031";
            case "BE" -> "0032";
            case "DE" -> "0049";
            case "GB" -> "0044";
            default -> "0046";
        };
        int suffix = Math.floorMod(customer.mail().hashCode(), 1000);
        return code + "000000" + String.format(Locale.ROOT, "%03d", suffix);
    }

    /** Card details with a result of 3-D Secure that fits the score: high scores come with missing or foreign evidence. */
    void card(ObjectNode facts, Customer customer, Method method, int score, Random random) {
        ObjectNode details = Json.child(facts, "payment_details");
        boolean foreign = score >= 8 || (score >= 6 && random.nextInt(3) == 0);
        details.put("account_holder_name", customer.first().charAt(0) + " " + customer.last());
        int last4 = 1000 + Math.floorMod((customer.mail() + (score >= 8 ? score : "")).hashCode(), 9000);
        details.put("last4", String.valueOf(last4));
        details.put("card_expiry_date", "29" + String.format(Locale.ROOT, "%02d", 1 + last4 % 12));
        details.put("card_funding", method == Method.AMEX ? "C" : score >= 7 && random.nextBoolean() ? "P" : "D");
        details.put("card_product_type", 1);
        details.put("card_verification_result", score >= 9 ? "N" : "M");
        details.put(
                "issuer_country_code", foreign ? (customer.country().equals("NL") ? "SE" : "NL") : customer.country());
        details.put("authorization_code", 100_000 + last4);
        if (score < 8 && (score < 6 || random.nextInt(4) != 0)) {
            ObjectNode result = details.putObject("card_authentication_result");
            boolean tried = score == 7 && random.nextBoolean();
            result.put("status", tried ? "U" : "Y");
            result.put("eci", tried ? "07" : method == Method.MASTERCARD || method == Method.MAESTRO ? "02" : "05");
            result.put("version", "2.2.0");
            details.putObject("card_authentication_details").put("flow", score > 3 ? "challenge" : "frictionless");
        }
        facts.put("score", score);
        facts.put("ip_country", foreign ? "RO" : customer.country());
        facts.put("remarks", remarks(score, foreign));
    }

    private static String remarks(int score, boolean foreign) {
        if (score < 6) {
            return "";
        }
        String place = foreign ? "Card and address of the computer come from other countries. " : "";
        return place + (score >= 8 ? "Several cards from one address within a day." : "Amount above the usual.");
    }
}

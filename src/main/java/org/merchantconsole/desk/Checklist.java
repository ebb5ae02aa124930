package org.merchantconsole.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.merchantconsole.desk.Evidence.Sign;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.status.Family;

/**
 * The checklist for held card payments from the provider's docs, as far as it can be computed: fields of the payment and our
 * own history of the customer.
 */
final class Checklist {
    /** From this score on the provider's own people decide. */
    private static final int PROVIDER_DECIDES = 8;

    private static final int HELD_FROM = 6;
    private static final int RELATIVES = 50;
    private static final BigDecimal FAR_ABOVE = new BigDecimal("2.5");
    private static final Set<Family> TROUBLE = Set.of(Family.CHARGEBACK, Family.DECLINED, Family.EXPIRED);
    private static final Set<Family> GOOD = Set.of(Family.PAID, Family.TRANSIT, Family.PARTLY_REFUNDED);

    private final OrderStore store;
    private final Texts texts;

    Checklist(OrderStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    Evidence of(Order order) {
        List<Evidence.Item> items = new ArrayList<>();
        items.add(threeDSecure(order.payment()));
        items.add(score(order.score()));
        items.add(country("card-country", "card", order.payment().issuerCountry(), order));
        items.add(country("ip-country", "ip", order.ipCountry(), order));
        items.add(holder(order));
        items.add(email(order));
        List<OrderRow> relatives = store.relatives(order.key(), RELATIVES);
        items.add(knownCustomer(relatives));
        items.add(cards(order, relatives));
        items.add(amount(order));
        items.add(cvc(order.payment().cvcResult()));
        if (order.payment().funding().equalsIgnoreCase("P")) {
            items.add(item(Sign.AGAINST, "prepaid", Map.of()));
        }
        return new Evidence(items);
    }

    private Evidence.Item item(Sign sign, String key, Map<String, String> values) {
        return new Evidence.Item(sign, key, values, texts.of("evidence." + key + "." + sign.name(), values));
    }

    private Evidence.Item threeDSecure(PaymentDetails payment) {
        Sign sign = switch (payment.liability()) {
            case SHIFTED -> Sign.FOR;
            case NOT_SHIFTED -> Sign.AGAINST;
            case UNCLEAR -> Sign.UNCLEAR;
        };
        return item(
                sign,
                "three-d-secure",
                Map.of("result", payment.authenticationStatus(), "eci", payment.eci(), "flow", payment.flow()));
    }

    private Evidence.Item score(int score) {
        if (score == 0) {
            return new Evidence.Item(Sign.UNCLEAR, "score", Map.of(), texts.of("evidence.score.unknown"));
        }
        Sign sign = score >= PROVIDER_DECIDES ? Sign.AGAINST : score >= HELD_FROM ? Sign.UNCLEAR : Sign.FOR;
        return item(sign, "score", Map.of("score", Integer.toString(score)));
    }

    private Evidence.Item country(String key, String name, String found, Order order) {
        String customer = order.customer().country();
        if (found.isBlank() || customer.isBlank()) {
            return item(Sign.UNCLEAR, key, Map.of(name, found, "customer", customer));
        }
        Sign sign = found.equalsIgnoreCase(customer) ? Sign.FOR : Sign.AGAINST;
        return item(sign, key, Map.of(name, found, "customer", customer));
    }

    private Evidence.Item holder(Order order) {
        Set<String> holder = words(order.payment().holder());
        Set<String> customer = words(order.customer().name());
        if (holder.isEmpty() || customer.isEmpty()) {
            return item(Sign.UNCLEAR, "holder", Map.of());
        }
        // Cards carry initials and leave out prefixes, so one longer word in common is enough.
        boolean same = holder.stream().anyMatch(word -> word.length() > 2 && customer.contains(word));
        return item(same ? Sign.FOR : Sign.AGAINST, "holder", Map.of());
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>(List.of(plain.split("[^\\p{L}]+")));
        words.remove("");
        return words;
    }

    private Evidence.Item email(Order order) {
        String address = order.customer().email();
        int at = address.indexOf('@');
        if (at < 1) {
            return item(Sign.UNCLEAR, "email", Map.of());
        }
        String local = address.substring(0, at);
        long digits = local.chars().filter(Character::isDigit).count();
        String letters = local.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        boolean noVowels = letters.length() >= 6 && !letters.matches(".*[aeiouy].*");
        boolean random = digits >= 5 || noVowels;
        return item(random ? Sign.AGAINST : Sign.FOR, "email", Map.of());
    }

    private Evidence.Item knownCustomer(List<OrderRow> relatives) {
        long trouble =
                relatives.stream().filter(row -> TROUBLE.contains(row.family())).count();
        long paid =
                relatives.stream().filter(row -> GOOD.contains(row.family())).count();
        Sign sign = trouble > 0 ? Sign.AGAINST : paid > 0 ? Sign.FOR : Sign.UNCLEAR;
        return item(
                sign,
                "known-customer",
                Map.of(
                        "paid", Long.toString(paid),
                        "trouble", Long.toString(trouble),
                        "orders", Integer.toString(relatives.size())));
    }

    /** How many different cards came with the e-mail address: counted by the store on any row of it. */
    private Evidence.Item cards(Order order, List<OrderRow> relatives) {
        int cards = relatives.stream()
                .filter(row -> !row.key().equals(order.key()))
                .mapToInt(OrderRow::cards)
                .max()
                .orElse(1);
        return item(
                cards > 1 ? Sign.AGAINST : Sign.FOR, "cards", Map.of("cards", Integer.toString(Math.max(1, cards))));
    }

    private Evidence.Item amount(Order order) {
        Optional<Money> median = store.medianAmount(order.key()).filter(Money::isPositive);
        if (median.isEmpty()) {
            return item(Sign.UNCLEAR, "amount", Map.of());
        }
        BigDecimal times = BigDecimal.valueOf(order.amount().minorUnits())
                .divide(BigDecimal.valueOf(median.get().minorUnits()), 1, RoundingMode.HALF_UP);
        Sign sign = times.compareTo(FAR_ABOVE) > 0 ? Sign.AGAINST : Sign.FOR;
        return item(sign, "amount", Map.of("median", texts.money(median.get()), "times", times.toPlainString()));
    }

    private Evidence.Item cvc(String result) {
        Sign sign = result.isBlank() ? Sign.UNCLEAR : result.equalsIgnoreCase("M") ? Sign.FOR : Sign.AGAINST;
        return item(sign, "cvc", Map.of("result", result));
    }
}

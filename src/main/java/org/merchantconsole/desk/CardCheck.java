package org.merchantconsole.desk;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.NewOrder;

/** Whether a card can be what it says, and whether its brand may be taken as the order wants (source S001). Pure. */
final class CardCheck {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    private final Texts texts;
    private final InstantSource clock;

    CardCheck(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** What is wrong, a sentence per field, none of which repeats a digit of the card. */
    Map<NewOrderField, String> problems(NewOrder order, CardData card) {
        Map<NewOrderField, String> found = new EnumMap<>(NewOrderField.class);
        CardBrand brand = number(order, card, found);
        holder(card, found);
        expiry(card, found);
        code(order, card, brand, found);
        if (brand != null) {
            threeD(order, brand, found);
        }
        return found;
    }

    private @Nullable CardBrand number(NewOrder order, CardData card, Map<NewOrderField, String> found) {
        Optional<CardBrand> brand = CardBrand.of(card.prefix());
        if (card.length() < SHORTEST || card.length() > LONGEST) {
            found.put(NewOrderField.CARD_NUMBER, texts.of("card.length", Map.of("length", card.length())));
        } else if (!card.passesCheckDigit()) {
            found.put(NewOrderField.CARD_NUMBER, texts.of("card.checkDigit"));
        } else if (brand.isEmpty()) {
            found.put(NewOrderField.CARD_NUMBER, texts.of("card.brand"));
        } else if (!brand.get().takes(card.length())) {
            found.put(
                    NewOrderField.CARD_NUMBER,
                    texts.of("card.brandLength", Map.of("brand", name(brand.get()), "length", card.length())));
        } else if (!order.gateway().equals("CREDITCARD")
                && !order.gateway().equals(brand.get().gateway())) {
            found.put(NewOrderField.CARD_NUMBER, texts.of("card.otherBrand", Map.of("brand", name(brand.get()))));
        }
        return brand.orElse(null);
    }

    private String name(CardBrand brand) {
        return texts.of("brand." + brand.name());
    }

    private void holder(CardData card, Map<NewOrderField, String> found) {
        if (card.holder().isBlank()) {
            found.put(NewOrderField.CARD_HOLDER, texts.of("card.holder"));
        } else if (card.holder().length() > 60) {
            found.put(NewOrderField.CARD_HOLDER, texts.of("card.holderLong"));
        } else if (card.holder().chars().filter(Character::isDigit).count() > 4) {
            // Somebody typed the number into the field beside it; names have no digits.
            found.put(NewOrderField.CARD_HOLDER, texts.of("card.holderDigits"));
        }
    }

    private void expiry(CardData card, Map<NewOrderField, String> found) {
        String text = card.expiry();
        if (!text.matches("\\d{4}")) {
            found.put(NewOrderField.CARD_EXPIRY, texts.of("card.expiry"));
            return;
        }
        try {
            YearMonth month =
                    YearMonth.of(2000 + Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2)));
            YearMonth now = YearMonth.from(clock.instant().atZone(ProviderDays.ZONE));
            if (month.isBefore(now)) {
                found.put(NewOrderField.CARD_EXPIRY, texts.of("card.expired"));
            } else if (month.isAfter(now.plusYears(20))) {
                found.put(NewOrderField.CARD_EXPIRY, texts.of("card.expiry"));
            }
        } catch (DateTimeException e) {
            found.put(NewOrderField.CARD_EXPIRY, texts.of("card.expiry"));
        }
    }

    private void code(NewOrder order, CardData card, @Nullable CardBrand brand, Map<NewOrderField, String> found) {
        int wanted = brand == null ? 3 : brand.codeLength();
        if (card.hasCode() && (!card.codeIsDigits() || (wanted > 0 && card.codeLength() != wanted))) {
            found.put(NewOrderField.CARD_CODE, texts.of("card.code", Map.of("digits", wanted == 0 ? 3 : wanted)));
        } else if (!card.hasCode() && wanted > 0 && !order.terms().mailOrTelephone()) {
            found.put(NewOrderField.CARD_CODE, texts.of("card.code", Map.of("digits", wanted)));
        } else if (card.hasCode() && brand != null && wanted == 0) {
            found.put(NewOrderField.CARD_CODE, texts.of("card.noCode", Map.of("brand", name(brand))));
        }
    }

    private void threeD(NewOrder order, CardBrand brand, Map<NewOrderField, String> found) {
        Map<String, String> named = Map.of("brand", name(brand));
        if (order.terms().threeD() == NewOrder.ThreeD.WITHOUT && !brand.without3d()) {
            found.put(NewOrderField.THREE_D, texts.of("card.only3d", named));
        } else if (order.terms().threeD() == NewOrder.ThreeD.WITH && !brand.with3d()) {
            found.put(NewOrderField.THREE_D, texts.of("card.no3d", named));
        }
        if (order.terms().mailOrTelephone() && !brand.without3d()) {
            found.put(NewOrderField.MAIL_OR_TELEPHONE, texts.of("card.motoOnly3d", named));
        }
    }
}

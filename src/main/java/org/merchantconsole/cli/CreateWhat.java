package org.merchantconsole.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is ordered and how it is paid. */
final class CreateWhat {
    @Option(
            names = "--type",
            defaultValue = "paymentlink",
            paramLabel = "TYPE",
            description = "paymentlink (the default), redirect or direct.")
    String type;

    @Option(names = "--order-id", defaultValue = "", paramLabel = "ID", description = "Its number; else a new one.")
    String orderId;

    @Option(names = "--site", defaultValue = "", paramLabel = "ID", description = "One of the further websites.")
    String site;

    @Option(names = "--gateway", defaultValue = "", paramLabel = "CODE", description = "For example VISA, KLARNA.")
    String gateway;

    @Option(names = "--amount", paramLabel = "DECIMAL", description = "With VAT; else what the items come to.")
    @Nullable
    BigDecimal amount;

    @Option(names = "--currency", defaultValue = "EUR", paramLabel = "CODE", description = "EUR unless told.")
    String currency;

    @Option(names = "--description", defaultValue = "", paramLabel = "TEXT", description = "Up to 200 characters.")
    String description;

    @Option(names = "--item", paramLabel = "ITEM", description = "A line of the cart, any number of times.")
    @Nullable
    List<String> items;

    @Option(names = "--from", defaultValue = "", paramLabel = "ORDER", description = "Takes over cart and customer.")
    String from;

    @Option(names = "--card", paramLabel = "-", description = "- reads the card from the standard input.")
    @Nullable
    String card;

    @Option(names = "--moto", description = "The card was told by mail or telephone.")
    boolean moto;

    @Option(names = "--3d", defaultValue = "", paramLabel = "WISH", description = "with or without 3-D Secure.")
    String threeD;

    @Option(names = "--capture-manually", description = "Only reserves the money.")
    boolean manual;

    @Option(names = "--second-chance", description = "Lets the provider remind the customer by mail.")
    boolean secondChance;

    @Option(names = "--days", defaultValue = "0", paramLabel = "N", description = "Can be paid for N days.")
    int days;

    @Option(names = "--seconds", defaultValue = "0", paramLabel = "N", description = "Can be paid for N seconds.")
    int seconds;

    @Option(names = "--notification-url", defaultValue = "", paramLabel = "URL", description = "Gets the news.")
    String notificationUrl;

    @Option(names = "--notification-method", defaultValue = "POST", paramLabel = "M", description = "POST or GET.")
    String notificationMethod;

    @Option(names = "--redirect-url", defaultValue = "", paramLabel = "URL", description = "Once it is paid.")
    String redirectUrl;

    @Option(names = "--cancel-url", defaultValue = "", paramLabel = "URL", description = "When it is cancelled.")
    String cancelUrl;
}

package org.merchantconsole.cli;

import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.NewOrder;
import picocli.CommandLine.Option;

/** Who pays. */
final class CreateWho {
    @Option(names = "--first-name", paramLabel = "TEXT", description = "Of the customer.")
    private @Nullable String firstName;

    @Option(names = "--last-name", paramLabel = "TEXT", description = "Of the customer.")
    private @Nullable String lastName;

    @Option(names = "--email", paramLabel = "TEXT", description = "Of the customer.")
    private @Nullable String email;

    @Option(names = "--phone", paramLabel = "TEXT", description = "Of the customer.")
    private @Nullable String phone;

    @Option(names = "--address", paramLabel = "TEXT", description = "The street.")
    private @Nullable String address;

    @Option(names = "--house-number", paramLabel = "TEXT", description = "With its addition.")
    private @Nullable String houseNumber;

    @Option(names = "--zip", paramLabel = "TEXT", description = "The postcode.")
    private @Nullable String zip;

    @Option(names = "--city", paramLabel = "TEXT", description = "The town.")
    private @Nullable String city;

    @Option(names = "--country", paramLabel = "CC", description = "Two letters, for example NL.")
    private @Nullable String country;

    @Option(names = "--locale", paramLabel = "LOCALE", description = "For example nl_NL.")
    private @Nullable String locale;

    @Option(names = "--ip", defaultValue = "", paramLabel = "ADDRESS", description = "The customer's own.")
    private String ip;

    @Option(names = "--birthday", defaultValue = "", paramLabel = "DAY", description = "1970-07-10.")
    private String birthday;

    @Option(names = "--gender", defaultValue = "", paramLabel = "M|F", description = "M or F.")
    private String gender;

    NewOrder.Buyer over(Customer known) {
        return new NewOrder.Buyer(
                new Customer(
                        or(firstName, known.firstName()),
                        or(lastName, known.lastName()),
                        or(email, known.email()),
                        or(phone, known.phone()),
                        or(address, known.address()),
                        or(houseNumber, known.houseNumber()),
                        or(zip, known.zipCode()),
                        or(city, known.city()),
                        or(country, known.country()),
                        or(locale, known.locale())),
                ip,
                birthday,
                gender);
    }

    private static String or(@Nullable String given, String known) {
        return given == null ? known : given;
    }
}

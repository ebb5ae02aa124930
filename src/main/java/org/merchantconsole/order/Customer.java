package org.merchantconsole.order;

/**
 * Who bought, as far as the provider tells; a field that it does not tell is empty.
 *
 * @param country ISO 3166-1 alpha-2
 * @param locale for example {@code nl_NL}
 */
public record Customer(
        String firstName,
        String lastName,
        String email,
        String phone,
        String address,
        String houseNumber,
        String zipCode,
        String city,
        String country,
        String locale) {

    /** Nothing known. */
    public static final Customer UNKNOWN = new Customer("", "", "", "", "", "", "", "", "", "");

    /** First and last name with one space between; empty when neither is known. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}

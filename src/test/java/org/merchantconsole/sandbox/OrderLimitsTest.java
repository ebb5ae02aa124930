package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Every limit of a new order's fields, at it and one beyond it. */
class OrderLimitsTest {

    private static ObjectNode order() {
        ObjectNode body = Json.object();
        body.put("order_id", "X").put("currency", "EUR").put("amount", 100).put("description", "Lamp");
        return body;
    }

    private static int codeOf(ObjectNode body) {
        Answer answer = OrderLimits.refusal(body);
        return answer == null ? 0 : answer.body().path("error_code").asInt(0);
    }

    private static void put(ObjectNode body, String path, String value) {
        ObjectNode at = body;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            at = Json.child(at, names[i]);
        }
        at.put(names[names.length - 1], value);
    }

    @ParameterizedTest
    @CsvSource({
        "order_id, 50, 1006",
        "description, 200, 1008",
        "var1, 500, 1010",
        "var2, 500, 1010",
        "var3, 500, 1010",
        "custom_info.custom_1, 500, 1010",
        "custom_info.custom_3, 500, 1010",
        "customer.first_name, 25, 1000",
        "customer.last_name, 25, 1000",
        "customer.address1, 64, 1000",
        "customer.address2, 64, 1000",
        "customer.house_number, 10, 1000",
        "customer.zip_code, 10, 1000",
        "customer.city, 50, 1000",
        "customer.state, 6, 1000",
        "customer.phone, 25, 1000",
        "customer.email, 64, 1000",
        "delivery.last_name, 25, 1000",
        "delivery.city, 50, 1000",
    })
    void a_text_may_be_so_long_and_no_longer(String field, int longest, int code) {
        ObjectNode body = order();
        put(body, field, "a".repeat(longest));
        assertThat(codeOf(body)).isZero();
        put(body, field, "a".repeat(longest + 1));
        assertThat(codeOf(body)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "order_id, ' ', 1006",
        "amount, 0, 1001",
        "amount, -1, 1001",
        "amount, 1.5, 1001",
        "amount, 1, 0",
        "currency, eur, 1002",
        "currency, ZZZ, 1002",
        "currency, JPY, 0",
        "description, '', 1008",
        "customer.country, NLD, 1018",
        "customer.country, nl, 1018",
        "customer.country, NL, 0",
        "delivery.country, Holland, 1018",
        "customer.first_name, A, 1000",
        "customer.first_name, Al, 0",
        "customer.ip_address, 192.0.2.17, 0",
        "customer.ip_address, 2001:db8::1, 0",
        "customer.ip_address, 192.0.2, 1007",
        "customer.ip_address, 192.0.2.256, 1007",
        "customer.ip_address, localhost, 1007",
        "customer.forwarded_ip, x, 1007",
        "type, letter, 1000",
        "type, paymentlink, 0",
        "days_active, 0, 1000",
        "days_active, 1, 0",
        "days_active, 365, 0",
        "days_active, 366, 1000",
        "seconds_active, 31536000, 0",
        "seconds_active, 31536001, 1000",
        "seconds_active, soon, 1000",
        "capture, later, 1000",
        "capture, manual, 0",
        "payment_options.notification_method, PUT, 1000",
        "payment_options.notification_url, https://shop.example/notify, 0",
        "payment_options.notification_url, http://shop.example/notify, 1000",
        "payment_options.notification_url, https://shop.example:8443/notify, 1000",
        "payment_options.notification_url, http://127.0.0.1:8811/, 0",
        "payment_options.notification_url, not an address, 1000",
        "payment_options.redirect_url, javascript:alert(1), 1000",
        "payment_options.cancel_url, https://shop.example/gone, 0",
    })
    void a_value_is_taken_or_has_its_code(String field, String value, int code) {
        ObjectNode body = order();
        put(body, field, value);
        assertThat(codeOf(body)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "VISA, 4111111111111111, 3012, 123, 0",
        "CREDITCARD, 4111111111111111, 3012, 1234, 0",
        "CREDITCARD, 6799990000000000011, 3012, '', 0",
        "MISTERCASH, 67034500054620008, 3012, '', 0",
        "VISA, '', 3012, 123, 1016",
        "VISA, 4111111111111111, '', 123, 1016",
        "VISA, 4111111111111111, 3012, '', 1016",
        "VISA, 4111111111111112, 3012, 123, 1000",
        "VISA, 41111111111, 3012, 123, 1000",
        "VISA, 4111 1111 1111 1111, 3012, 123, 1000",
        "VISA, 5500000000000004, 3012, 123, 1000",
        "VISA, 4111111111111111, 1230, 123, 1000",
        "VISA, 4111111111111111, 3013, 123, 1000",
        "VISA, 4111111111111111, 3012, 12, 1000",
        "VISA, 4111111111111111, 3012, 12a, 1000",
    })
    void a_card_is_taken_or_has_its_code_and_is_never_repeated(
            String gateway, String number, String expiry, String cvc, int code) {
        ObjectNode body = order();
        ObjectNode card = Json.child(body, "gateway_info");
        card.put("card_number", number).put("card_expiry_date", expiry).put("card_cvc", cvc);
        Answer answer = OrderLimits.ofCard(body, Method.valueOf(gateway), false);
        assertThat(answer == null ? 0 : answer.body().path("error_code").asInt(0))
                .isEqualTo(code);
        if (answer != null && !number.isEmpty()) {
            assertThat(answer.body().toString()).doesNotContain(number);
        }
        card.removeAll();
        body.put("recurring_id", "token");
        assertThat(OrderLimits.ofCard(body, Method.valueOf(gateway), false)).isNull();
    }
}

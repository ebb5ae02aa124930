package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.Reply;
import tools.jackson.databind.JsonNode;

/** What is sent for a new order, and how its answer is read. */
class NewOrderBodyTest {
    private static final URI HERE = URI.create("http://127.0.0.1:9/v1/json");

    /** Answers everything with one text and keeps what was asked. */
    private static final class Answers implements Line {
        private final String body;
        private final List<Call> calls = new ArrayList<>();
        private byte[] sent = {};

        Answers(String body) {
            this.body = body;
        }

        @Override
        public Outcome exchange(Call call) {
            calls.add(call);
            sent = call.bytes();
            return new Outcome.Response(200, "application/json", body);
        }
    }

    private static CreatedOrder read(String data, Environment environment) {
        URI base = environment == Environment.SANDBOX ? HERE : environment.base();
        ProviderSettings settings = ProviderSettings.of(base, "key", environment);
        Reply<CreatedOrder> reply = new ProviderGateway(
                        settings, new Answers("{\"success\":true,\"data\":" + data + "}"))
                .create(NewOrders.order(NewOrder.Kind.REDIRECT, "N-1", "VISA"), null);
        return ((Reply.Answered<CreatedOrder>) reply).value();
    }

    @Test
    void theCardStandsInTheBytesThatLeaveAndInNothingElse() {
        Answers line = new Answers("{\"success\":true,\"data\":{\"order_id\":\"N-1\"}}");
        CardData card = NewOrders.goodVisa();
        new ProviderGateway(ProviderSettings.of(HERE, "key", Environment.SANDBOX), line)
                .create(NewOrders.card("N-1", NewOrder.PaymentTerms.USUAL), card);
        JsonNode sent = Json.parse(new String(line.sent, StandardCharsets.UTF_8));
        JsonNode info = sent.path("gateway_info");
        assertThat(info.path("card_number").asString("")).isEqualTo("4111111111111111");
        assertThat(info.path("card_expiry_date").asString("")).isEqualTo("3012");
        assertThat(info.path("card_cvc").asString("")).isEqualTo("123");
        assertThat(info.has("moto")).isFalse();
        assertThat(info.has("flexible_3d")).isFalse();
        assertThat(line.calls.getFirst().toString()).doesNotContain("411111", "\"123\"");
        assertThat(sent.path("customer").has("browser"))
                .as("the customer's browser is not known here")
                .isFalse();
        assertThat(sent.path("second_chance").path("send_mail").asBoolean(true)).isFalse();
        assertThat(sent.path("amount").asInt()).isEqualTo(7_495);
        card.close();
        assertThat(new String(line.calls.getFirst().bytes(), StandardCharsets.UTF_8))
                .as("once wiped, nothing can be sent again")
                .doesNotContain("411111");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'status':'completed','financial_status':'completed','order_id':'N-1','payment_url':'https://shop.example.org/paid?transactionid=N-1'}|Nothing",
                "{'status':'uncleared','financial_status':'uncleared','order_id':'N-1'}|Nothing",
                "{'status':'uncleared','financial_status':'initialized','order_id':'N-1','payment_details':{'type':'AMEX'}}|Nothing",
                "{'status':'uncleared','financial_status':'initialized','order_id':'N-1','payment_details':{'type':'KLARNA'},'payment_url':'https://payv2.multisafepay.com/connect/X/'}|OpenPage",
                "{'status':'declined','financial_status':'declined','order_id':'N-1'}|Nothing",
                "{'status':'initialized','financial_status':'initialized','order_id':'N-1','customer_verification':{'type':'form','html':'<form>'},'payment_url':'https://payv2.multisafepay.com/connect/X/'}|OpenPage",
                "{'status':'initialized','financial_status':'initialized','order_id':'N-1','customer_verification':{'type':'form','html':'<form>'}}|PostForm",
                "{'status':'initialized','financial_status':'initialized','order_id':'N-1','customer_verification':{'type':'form','html':''},'payment_url':'https://payv2.multisafepay.com/connect/X/'}|OpenPage",
                "{'status':'initialized','financial_status':'initialized','order_id':'N-1','customer_verification':{'type':'form','html':''}}|Wait",
                "{'status':'initialized','financial_status':'initialized','order_id':'N-1','payment_url':'https://evil.example.org/connect/X/'}|Wait",
                "{'status':'initialized','financial_status':'initialized','order_id':'N-1','payment_url':'https://multisafepay.com.evil.example.org/'}|Wait",
                "{'status':'initialized','financial_status':'initialized','order_id':'N-1','payment_url':'http://payv2.multisafepay.com/connect/X/'}|Wait",
                "{'status':'initialized','financial_status':'initialized','order_id':'N-1','payment_url':'javascript:alert(1)'}|Wait",
                "{'order_id':'N-1','payment_url':'https://payv2.multisafepay.com/connect/X/','session_id':'X'}|OpenPage"
            })
    void whatComesNextIsToldByThePairFirstAndByNoPageThatIsNotTheProviders(String data, String next) {
        String json = data.replace('\'', '"')
                .replace(
                        "\"order_id\"",
                        "\"currency\":\"EUR\",\"amount\":7495,\"created\":\"2026-03-10T12:00:00\",\"order_id\"");
        assertThat(read(json, Environment.LIVE).next().getClass().getSimpleName())
                .isEqualTo(next);
    }

    @Test
    void theFormIsKeptOutOfTheRecordAndOutOfEveryText() {
        CreatedOrder created = read(
                "{\"status\":\"initialized\",\"financial_status\":\"initialized\",\"order_id\":\"N-1\",\"currency\":\"EUR\","
                        + "\"amount\":7495,\"created\":\"2026-03-10T12:00:00\",\"customer_verification\":{\"type\":\"form\","
                        + "\"html\":\"<form>one-time-data</form>\"}}",
                Environment.SANDBOX);
        assertThat(created.form()).isNotNull();
        assertThat(created.toString()).doesNotContain("one-time-data");
        assertThat(created.snapshot()).isNotNull();
        assertThat(String.valueOf(created.snapshot())).doesNotContain("one-time-data");
    }
}

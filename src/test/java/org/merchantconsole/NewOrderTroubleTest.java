package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantconsole.desk.Made;
import org.merchantconsole.desk.NewOrderField;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Role;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Source;

/** New orders when the line, the program or the provider fails, and the card that must stay nowhere. */
class NewOrderTroubleTest extends NewOrderTrials {

    @Test
    void anAnswerThatIsLostIsFoundByTheOrderIdAndNothingIsMadeTwice() throws IOException {
        misbehaving("cut-after:create:1");
        Made made = desks.newOrders()
                .create(byPhone(order(NewOrder.Kind.DIRECT, "N-6", "VISA")), card(GOOD_VISA, "123"), KIM);
        assertThat(made)
                .isInstanceOfSatisfying(
                        Made.Created.class,
                        created -> assertThat(created.sentence()).contains("is there, once"));
        assertThat(pair("N-6")).isEqualTo("completed/completed");
        assertThat(desks.newOrders()
                        .create(byPhone(order(NewOrder.Kind.DIRECT, "N-6", "VISA")), card(GOOD_VISA, "123"), KIM))
                .isInstanceOfSatisfying(
                        Made.Refused.class, no -> assertThat(no.problems()).containsKey(NewOrderField.ORDER_ID));
    }

    @Test
    void oneThatNeverArrivedIsGivenUpOnlyAfterSixMinutes() throws IOException {
        misbehaving("cut-before:create:1");
        Made made = desks.newOrders().create(order(NewOrder.Kind.PAYMENT_LINK, "N-7", ""), null, KIM);
        Made.Unknown unknown = (Made.Unknown) made;
        assertThat(unknown.sentence()).contains("six minutes");
        time.set(NOON.plusSeconds(300));
        assertThat(desks.newOrders().look(unknown.creation().id()).orElseThrow())
                .isInstanceOf(Made.Unknown.class);
        assertThat(desks.newOrders().create(order(NewOrder.Kind.PAYMENT_LINK, "N-7", ""), null, KIM))
                .as("the number is taken as long as nobody knows")
                .isInstanceOf(Made.Refused.class);
        time.set(NOON.plusSeconds(361));
        assertThat(desks.newOrders().tick()).isEqualTo(1);
        assertThat(store.creations()
                        .creation(unknown.creation().id())
                        .orElseThrow()
                        .state())
                .isEqualTo(Creation.State.NOT_CREATED);
        assertThat(desks.newOrders().create(order(NewOrder.Kind.PAYMENT_LINK, "N-7", ""), null, KIM))
                .isInstanceOf(Made.Created.class);
    }

    @Test
    void whatAProgramLeftInTheMiddleIsLookedUpByTheNext() {
        Creation left = new Creation(
                new OperationId("mc-left"),
                order(NewOrder.Kind.PAYMENT_LINK, "N-8", ""),
                "",
                "Kim",
                NOON,
                Creation.State.SENDING,
                NOON,
                0,
                "",
                "",
                null);
        assertThat(store.creations()
                        .begin(
                                left,
                                new AuditEntry(
                                        NOON,
                                        "Kim",
                                        Source.PERSON,
                                        "order sending",
                                        left.request().key(),
                                        left.id(),
                                        "")))
                .isTrue();
        assertThat(store.creations().open()).containsExactly(left);
        assertThat(desks.newOrders().recover())
                .as("whoever began it runs no more")
                .containsExactly(
                        "Order N-8: the program stopped while it was made. The provider shows nothing of it yet"
                                + " and is asked again by itself; do not make it a second time before six minutes are over.");
        assertThat(desks.newOrders().tick()).as("it may still be on its way").isZero();
        time.set(NOON.plusSeconds(400));
        assertThat(desks.newOrders().tick()).isEqualTo(1);
        assertThat(store.creations().of(left.request().key()).orElseThrow().state())
                .isEqualTo(Creation.State.NOT_CREATED);
    }

    @Test
    void aRefusalLeavesTheNumberFreeAndSaysWhy() throws IOException {
        misbehaving("error=1023:create:1");
        Made made = desks.newOrders().create(order(NewOrder.Kind.PAYMENT_LINK, "N-9", "VISA"), null, KIM);
        assertThat(made)
                .isInstanceOfSatisfying(
                        Made.NotCreated.class,
                        no -> assertThat(no.sentence()).startsWith("This website does not have this method"));
        assertThat(desks.newOrders().create(order(NewOrder.Kind.PAYMENT_LINK, "N-9", "VISA"), null, KIM))
                .isInstanceOf(Made.Created.class);
    }

    @Test
    void whoMayNotMakeOrdersIsTold() {
        Made made = desks.newOrders()
                .create(order(NewOrder.Kind.PAYMENT_LINK, "N-10", ""), null, Role.WAREHOUSE.staff("Wim"));
        assertThat(made)
                .isInstanceOfSatisfying(
                        Made.Refused.class, no -> assertThat(no.sentence()).startsWith("Your role makes no orders"));
        assertThat(store.creations().latest(null, null, 10)).isEmpty();
    }

    /** Every way a direct order can go, with a number that nobody else has: it must stand nowhere afterwards. */
    @Test
    void noDigitOfACardBeyondTheLastFourStaysAnywhere() throws IOException {
        String canary = withCheckDigit("453957876362148");
        String code = "739";
        desks.newOrders().create(byPhone(order(NewOrder.Kind.DIRECT, "C-1", "VISA")), card(canary, code), KIM);
        desks.newOrders().create(order(NewOrder.Kind.DIRECT, "C-2", "VISA"), card(canary, code), KIM);
        desks.newOrders().create(order(NewOrder.Kind.DIRECT, "C-3", "MASTERCARD"), card(canary, code), KIM);
        misbehaving(
                "cut-after:create:1,error=1024:create:1,cut-before:create:1,html=502:create:1,success-false:create:1");
        for (int i = 4; i < 9; i++) {
            desks.newOrders().create(order(NewOrder.Kind.DIRECT, "C-" + i, "VISA"), card(canary, code), KIM);
        }
        desks.sync().run(Progress.silent());
        close();
        List<String> traces = List.of(canary, canary.substring(0, 12), canary.substring(4), "\"" + code + "\"");
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(traces).noneMatch(bytes::contains);
            });
        }
        begin("none");
        assertThat(store.creations().latest(null, null, 20))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.toString())
                        .contains(canary.substring(12))
                        .doesNotContain(canary.substring(0, 12)));
        assertThat(Map.of("audit", store.audit(null, 200)).toString()).doesNotContain(canary.substring(4));
    }
}

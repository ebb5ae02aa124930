package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** The jobs of a day, each key counted: a chord such as Ctrl+Enter is one. The counts are printed as a table. */
class KeysCountedTest {

    private static final Map<String, String> COUNTS = new TreeMap<>();

    @TempDir
    Path folder;

    @AfterAll
    static void print() {
        StringBuilder table = new StringBuilder("%-58s %6s %6s%n".formatted("job", "keys", "limit"));
        COUNTS.values().forEach(table::append);
        System.out.println(table);
    }

    /** A window whose keys are counted. */
    private static final class Counting {
        private final Window window;
        private int keys;
        private int scans;

        Counting(Window window) {
            this.window = window;
        }

        void press(KeyCode... codes) {
            for (KeyCode code : codes) {
                keys++;
                window.press(code);
            }
        }

        void commit() {
            keys++;
            window.press(KeyCode.ENTER, true, false);
        }

        void paste() {
            keys++;
            window.press(KeyCode.V, true, false);
        }

        void scan(String code) {
            scans++;
            window.scan(code);
        }

        /** As {@link #within} for a job without keys. */
        void scansWithin(String job, int limit) {
            COUNTS.put(job, "%-58s %6d %6d%n".formatted(job, scans, limit));
            assertThat(keys).as(job).isZero();
            assertThat(scans).as(job).isLessThanOrEqualTo(limit);
        }

        /** Counts end here: nobody pressed more than this. */
        void within(String job, int limit) {
            COUNTS.put(job, "%-58s %6d %6d%n".formatted(job, keys, limit));
            assertThat(keys).as(job).isLessThanOrEqualTo(limit);
        }
    }

    /** Opens a screen with the cursor on an order, which is where the job begins. */
    private static Counting at(Window window, String screen, OrderKey order) {
        window.workspace().show(screen, order);
        return new Counting(window);
    }

    @Test
    void twentyHeldPaymentsWithFourDeclinesTakeTwentyFiveKeys() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> bench.held(12), window -> {
            List<OrderRow> rows = window.bench()
                    .desks()
                    .orders()
                    .page(OrderQuery.of(Queue.REVIEW), null, 100)
                    .rows();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
            Counting keys = at(window, "review", rows.getFirst().key());
            List<OrderKey> decided = new ArrayList<>();
            // The second and the eighth have a score with which the provider lets nobody accept them.
            Set<Integer> declined = Set.of(1, 5, 7, 13);
            for (int i = 0; i < 20; i++) {
                OrderKey order = window.cursor();
                assertThat(decided).as("each is another one").doesNotContain(order);
                decided.add(order);
                assertEvidenceInSight(window);
                if (declined.contains(i)) {
                    keys.press(KeyCode.D);
                    assertEvidenceInSight(window);
                    if (i == 5) {
                        Fx.picture(window.scene(), "keys-review-decline-LIGHT");
                    }
                    keys.press(KeyCode.DIGIT2);
                } else {
                    keys.press(KeyCode.A);
                }
                window.bench().later(Duration.ofSeconds(3));
            }
            assertThat(window.bench().desks().outbox().staged()).hasSize(20);
            assertThat(window.words("pill-staged")).startsWith("20 staged");
            Fx.picture(window.scene(), "keys-review-staged-LIGHT");
            keys.commit();
            keys.within("20 held card payments, 4 declined", 25);
            assertThat(window.bench().desks().outbox().staged()).isEmpty();
            Map<ActionKind, Long> done = window.bench().desks().orders().intents(100).stream()
                    .filter(intent ->
                            intent.state() == Intent.State.DONE || intent.state() == Intent.State.SETTLED_BY_EVIDENCE)
                    .collect(Collectors.groupingBy(intent -> intent.action().kind(), Collectors.counting()));
            assertThat(done).isEqualTo(Map.of(ActionKind.ACCEPT, 16L, ActionKind.DECLINE, 4L));
        });
    }

    @Test
    void aPlainRefundWithItsReasonTakesThreeKeys() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            OrderKey paid = first(window, Flow.CARD, Family.PAID, ActionKind.REFUND);
            Counting keys = at(window, "orders", paid);
            keys.press(KeyCode.R, KeyCode.DIGIT2);
            Fx.picture(window.scene(), "keys-refund-LIGHT");
            keys.commit();
            keys.within("plain full refund with its reason", 3);
            Order order = order(window, paid);
            assertThat(order.related())
                    .last()
                    .satisfies(refund -> assertThat(refund.amount()).isEqualTo(order.amount()));
            assertThat(window.last().action().toString()).contains("damaged");
        });
    }

    @Test
    void fortyRefundsFromAPastedTableTakeThreeKeysAtMost() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            OrderQuery paid =
                    new OrderQuery(Queue.ORDERS, "", Set.of(Flow.CARD, Flow.IDEAL), Set.of(Family.PAID), null);
            List<OrderKey> orders = window.bench().desks().orders().page(paid, null, 300).rows().stream()
                    .map(OrderRow::key)
                    .filter(key -> allows(window, key, ActionKind.REFUND))
                    .limit(40)
                    .toList();
            assertThat(orders).hasSize(40);
            Map<OrderKey, Money> left = orders.stream()
                    .collect(
                            Collectors.toMap(key -> key, key -> window.view(key).refundable()));
            StringBuilder csv = new StringBuilder("order_id;amount;reason\n");
            for (int i = 0; i < 40; i++) {
                csv.append(orders.get(i).id()).append(i % 4 == 0 ? ";1,50;goodwill\n" : ";;return\n");
            }
            csv.append(first(window, Family.EXPIRED).id()).append(";;return\n");
            CopiedText.put(csv.toString());
            window.press(KeyCode.DIGIT5);
            Counting keys = new Counting(window);
            keys.paste();
            assertThat(window.scene().lookup("#bulk-commit").isDisabled()).isFalse();
            assertThat(window.words("bulk-summary")).startsWith("40 ready").contains("1 refused");
            Fx.picture(window.scene(), "keys-bulk-dry-run-LIGHT");
            assertThat(window.bench().desks().outbox().staged())
                    .as("a dry run writes nothing")
                    .isEmpty();
            keys.commit();
            keys.within("40 refunds from a pasted table, ten of them partial", 3);
            assertThat(window.bench().desks().outbox().staged()).hasSize(40);
            window.bench().later(Duration.ofMinutes(1));
            window.bench().desks().dispatch().tick();
            Fx.picture(window.scene(), "keys-bulk-done-LIGHT");
            for (int i = 0; i < 40; i++) {
                Money back = i % 4 == 0 ? Money.of(150, "EUR") : left.get(orders.get(i));
                assertThat(order(window, orders.get(i)).related())
                        .last()
                        .satisfies(refund -> assertThat(refund.amount()).isEqualTo(back));
            }
            assertThat(window.words("bulk-summary")).contains("40 ");
        });
    }

    @Test
    void oneLineOfAPayLaterOrderTakesFiveKeys() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.DARK, bench -> {}, window -> {
            OrderKey shipped =
                    window.bench().desks().orders().page(OrderQuery.of(Queue.ORDERS), null, 500).rows().stream()
                            .filter(row -> row.lines() > 1 && (row.flow() == Flow.KLARNA || row.flow() == Flow.PAD))
                            .map(OrderRow::key)
                            .filter(key -> allows(window, key, ActionKind.REFUND_LINES))
                            .findFirst()
                            .orElseThrow();
            Counting keys = at(window, "orders", shipped);
            keys.press(KeyCode.R, KeyCode.DOWN, KeyCode.SPACE, KeyCode.DIGIT1);
            Fx.picture(window.scene(), "keys-refund-line-DARK");
            keys.commit();
            keys.within("one line of a pay-later order, nothing typed", 5);
            assertThat(window.last().action().kind()).isEqualTo(ActionKind.REFUND_LINES);
            assertThat(window.last().state()).isIn(Intent.State.DONE, Intent.State.SETTLED_BY_EVIDENCE);
        });
    }

    @Test
    void thirtyParcelsWithTrackingTakeSixtyScansAndNoKey() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> bench.toShip(2), window -> {
            List<OrderKey> orders = shippable(window, 30);
            // The person opened the screen before; the session begins here.
            Counting keys = new Counting(window);
            window.workspace().show("shipping");
            window.scene().getRoot().applyCss();
            for (int i = 0; i < orders.size(); i++) {
                keys.scan(orders.get(i).id());
                assertThat(said(window)).contains(orders.get(i).id());
                keys.scan("3SABCD%09d".formatted(i));
            }
            Fx.picture(window.scene(), "keys-scans-LIGHT");
            keys.scansWithin("30 parcels with tracking: scans, and no key or click", 60);
            assertThat(window.bench().desks().outbox().staged()).hasSize(30);
            window.bench().later(Duration.ofMinutes(2));
            window.bench().desks().dispatch().tick();
            for (OrderKey key : orders) {
                assertThat(order(window, key).status().orderStatus()).isEqualTo("shipped");
            }
            assertThat(window.bench().desks().orders().intents(100))
                    .hasSize(30)
                    .allSatisfy(intent -> assertThat(intent.action().toString()).contains("PostNL", "3SABCD"));
        });
    }

    @Test
    void aScanThatIsNoGoodIsRefusedInASentenceAndTheNextOneCounts() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.DUTCH, Look.DARK, bench -> {}, window -> {
            List<OrderKey> orders = shippable(window, 3);
            window.press(KeyCode.DIGIT3);
            window.scene().getRoot().applyCss();
            window.scan("NOBODY-1");
            assertThat(said(window)).startsWith("✕ NOBODY-1");
            window.scan("3SABCD000000001");
            assertThat(said(window)).as("no order for it").startsWith("✕ 3SABCD000000001");
            window.scan("*UNDO*");
            assertThat(said(window)).startsWith("✕");
            OrderKey expired = first(window, Family.EXPIRED);
            window.scan(expired.id());
            assertThat(said(window)).startsWith("✕ " + expired.id());
            window.scan(orders.get(0).id());
            window.scan("??");
            assertThat(said(window)).startsWith("✕ ??").contains(orders.get(0).id());
            window.scan(orders.get(1).id());
            assertThat(said(window))
                    .as("the first one's code is missing; the next code is the second one's")
                    .startsWith("✕ " + orders.get(0).id())
                    .contains(orders.get(1).id());
            Fx.picture(window.scene(), "keys-scan-refused-DARK");
            window.scan("1Z999AA10123456784");
            assertThat(said(window)).startsWith("✓ " + orders.get(1).id()).contains("UPS");
            window.scan(orders.get(0).id());
            window.scan("1Z999AA10123456784");
            assertThat(said(window)).as("one code, one parcel").startsWith("✕");
            window.scan("*skip*");
            window.scan(orders.get(2).id());
            window.scan("*SHIP*");
            assertThat(window.bench().desks().outbox().staged())
                    .extracting(Intent::order)
                    .containsExactlyInAnyOrder(orders.get(1), orders.get(2));
            window.scan("*UNDO*");
            assertThat(window.bench().desks().outbox().staged())
                    .extracting(Intent::order)
                    .containsExactly(orders.get(1));
            Fx.picture(window.scene(), "keys-scan-undone-DARK");
            assertThat(window.focus().getId())
                    .as("nothing took the keyboard from the box")
                    .isEqualTo("scan");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.N);
            assertThat(window.scene().lookup("#form-send"))
                    .as("among the rows the keys are those of the order")
                    .isNotNull();
        });
    }

    private static String said(Window window) {
        return ((Label) window.scene().lookup("#scan-said").lookup(".label")).getText();
    }

    private static List<OrderKey> shippable(Window window, int count) {
        List<OrderKey> orders =
                window.bench().desks().orders().page(OrderQuery.of(Queue.ORDERS), null, 500).rows().stream()
                        .map(OrderRow::key)
                        .filter(key -> allows(window, key, ActionKind.SHIP))
                        .limit(count)
                        .toList();
        assertThat(orders).hasSize(count);
        return orders;
    }

    private static OrderKey first(Window window, Family family) {
        OrderQuery query = new OrderQuery(Queue.ORDERS, "", Set.of(), Set.of(family), null);
        return window.bench()
                .desks()
                .orders()
                .page(query, null, 1)
                .rows()
                .getFirst()
                .key();
    }

    private static OrderKey first(Window window, Flow flow, Family family, ActionKind kind) {
        OrderQuery query = new OrderQuery(Queue.ORDERS, "", Set.of(flow), Set.of(family), null);
        return window.bench().desks().orders().page(query, null, 200).rows().stream()
                .map(OrderRow::key)
                .filter(key -> allows(window, key, kind))
                .findFirst()
                .orElseThrow();
    }

    private static boolean allows(Window window, OrderKey key, ActionKind kind) {
        return window.view(key).allows(kind);
    }

    private static Order order(Window window, OrderKey key) {
        return window.view(key).order();
    }

    /** The whole list of what speaks for and against the payment lies inside the pane's window. */
    private static void assertEvidenceInSight(Window window) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        Node pane = window.scene().lookup(".order-pane .page-scroll");
        Bounds seen = pane.localToScene(pane.getLayoutBounds());
        Node evidence = pane.lookupAll(".panel-title").stream()
                .filter(title -> title instanceof Label label && label.getText().equals("Evidence"))
                .findFirst()
                .orElseThrow()
                .getParent()
                .getParent();
        Bounds list = evidence.localToScene(evidence.getLayoutBounds());
        assertThat(pane).isInstanceOf(ScrollPane.class);
        assertThat(list.getHeight()).isGreaterThan(60);
        assertThat(list.getMinY()).as("top of the evidence").isGreaterThanOrEqualTo(seen.getMinY() - 1);
        assertThat(list.getMaxY()).as("end of the evidence").isLessThanOrEqualTo(seen.getMaxY() + 1);
    }
}

package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.paper.Paper;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Kind;
import org.merchantconsole.ui.MethodText;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The receipt of a refund for the customer, in the customer's own language where there are texts in it. */
final class ReceiptPrintout {

    private ReceiptPrintout() {}

    /** The refund that was asked for last; empty when there is none. */
    static Optional<Transaction> refund(Order order) {
        return order.related().stream()
                .filter(child -> child.kind() == Kind.REFUND)
                .max(Comparator.comparing(Transaction::created));
    }

    /** Shows the receipt of the last refund, or says that there is none. */
    static void show(OrderView view, UiContext context, Consumer<Said> say) {
        Order order = view.order();
        Texts texts = Texts.of(Locale.forLanguageTag(order.customer().locale().replace('_', '-')));
        refund(order)
                .ifPresentOrElse(
                        refund -> context.navigator()
                                .print(printout(
                                        view, refund, texts, context.times().in(texts))),
                        () -> say.accept(new Said(
                                order.key(), Tone.WARNING, context.texts().get("order.receipt.none"), null)));
    }

    private static Printout printout(OrderView view, Transaction refund, Texts texts, TimeText times) {
        Order order = view.order();
        Locale locale = texts.locale();
        List<Paper.Fact> facts = new ArrayList<>();
        facts.add(new Paper.Fact(texts.get("list.customer"), order.customer().name()));
        facts.add(new Paper.Fact(texts.get("list.order"), order.key().id()));
        facts.add(new Paper.Fact(texts.get("order.receipt.number"), refund.id().value()));
        facts.add(new Paper.Fact(texts.get("order.receipt.asked"), times.day(refund.created())));
        facts.add(new Paper.Fact(texts.get("order.receipt.back"), MoneyText.of(refund.amount(), locale)));
        facts.add(new Paper.Fact(texts.get("order.receipt.of"), MoneyText.of(order.amount(), locale)));
        facts.add(new Paper.Fact(texts.get("list.method"), method(order)));
        facts.add(new Paper.Fact(texts.get("list.state"), PairText.words(refund.status())));
        String leaves = view.deadlines().stream()
                .filter(deadline -> deadline.what() == Deadline.What.REFUND_LEAVES)
                .findFirst()
                .map(deadline -> texts.get("order.receipt.leaves", times.day(deadline.at())))
                .orElse(texts.get("order.receipt.left"));
        return new Printout(
                texts.get("order.receipt.title"),
                List.of(texts.get("order.receipt.printed", times.day(times.now()))),
                List.of(new Printout.Facts("", facts), new Printout.Facts("", List.of(new Paper.Fact(leaves, "")))));
    }

    private static String method(Order order) {
        PaymentDetails payment = order.payment();
        String name = MethodText.of(order.method());
        return payment.last4().isEmpty() ? name : name + " ···· " + payment.last4();
    }
}

package org.merchantconsole.ui.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ReminderTimeline;
import org.merchantconsole.ui.MethodText;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** Turns an order and what the engine says of it into the words of the pane. Pure but for the clock in its times. */
final class ContentBuilder {

    private final Texts texts;
    private final TimeText times;
    private final LaneBuilder lanes;
    private final MatterBuilder matter;
    private final OfferBuilder offers;
    private final StoryBuilder story;
    private final RemarkBuilder remarks;
    private final MemoryBuilder memory;
    private final FamilyBuilder family;

    ContentBuilder(UiContext context, Reasons reasons) {
        Texts texts = context.texts();
        TimeText times = context.times();
        this.texts = texts;
        this.times = times;
        this.lanes = new LaneBuilder(texts, times);
        this.matter = new MatterBuilder(texts, times);
        this.offers = new OfferBuilder(texts, reasons);
        this.story = new StoryBuilder(texts, times);
        this.remarks = new RemarkBuilder(texts, times);
        this.memory = new MemoryBuilder(texts, times);
        this.family = new FamilyBuilder(texts, times);
    }

    PaneContent build(Insight insight, Queue desk) {
        List<PaneContent.Section> more = new ArrayList<>();
        Order order = insight.view().order();
        // Behind the form, so that the evidence stays in sight while somebody decides.
        if (insight.memory() != null) {
            more.add(memory.section(insight.memory(), insight.hits()));
        }
        if (insight.family().members().size() > 1) {
            more.add(family.section(insight.family()));
        }
        if (!order.notes().isEmpty()) {
            more.add(remarks.notes(insight));
        }
        more.add(story.latest(insight.replay()));
        more.add(facts(insight));
        return new PaneContent(
                head(insight),
                remarks.pinned(insight),
                lanes.lanes(insight.view()),
                matter.sections(insight, desk),
                insight.waiting() == null ? null : waiting(insight.waiting()),
                offers.offers(insight.view(), desk),
                offers.refusals(insight.view(), desk),
                more);
    }

    /** Where it stands, and the key that helps. */
    private PaneContent.Waiting waiting(Outbox.Entry entry) {
        boolean staged = entry.intent().state() == Intent.State.STAGED;
        String help = texts.get(staged ? "order.waiting.staged" : "order.waiting.queue");
        Tone tone = Tone.of(entry);
        return new PaneContent.Waiting(tone == Tone.NEUTRAL ? Tone.ACCENT : tone, entry.sentence() + " " + help);
    }

    OfferBuilder offers() {
        return offers;
    }

    private PaneContent.Head head(Insight insight) {
        Order order = insight.view().order();
        Customer customer = order.customer();
        String card = order.payment().last4().isEmpty()
                ? ""
                : " ···· " + order.payment().last4();
        String place = Stream.of(customer.city(), customer.country())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String name = customer.name().isEmpty() ? texts.get("order.noName") : customer.name();
        return new PaneContent.Head(
                order.key().id() + " · " + MethodText.of(order.method()) + card,
                MoneyText.of(order.amount(), texts.locale()),
                beside(insight),
                place.isEmpty() ? name : name + " · " + place,
                customer.email(),
                order.status(),
                insight.view().family());
    }

    /** Fees that reminders added, else what went back. */
    private String beside(Insight insight) {
        ReminderTimeline billing = insight.billing();
        Instant now = times.now();
        Locale locale = texts.locale();
        Money fees = billing == null
                ? null
                : billing.stage(now).map(ReminderTimeline.Step::owedOnTop).orElse(null);
        if (fees != null && fees.isPositive()) {
            return texts.get("order.head.fees", MoneyText.figures(fees, locale));
        }
        Money refunded = insight.money().refunded();
        return refunded.isPositive() ? texts.get("order.head.refunded", MoneyText.figures(refunded, locale)) : "";
    }

    private PaneContent.Rows facts(Insight insight) {
        Order order = insight.view().order();
        PaymentDetails payment = order.payment();
        List<PaneContent.Row> rows = new ArrayList<>();
        add(
                rows,
                "transaction",
                order.transactionId() == null ? "" : order.transactionId().value());
        add(rows, "description", order.description());
        add(rows, "created", times.moment(order.created()));
        add(rows, "modified", times.moment(order.modified()));
        add(
                rows,
                "reason",
                Stream.of(order.reason(), order.reasonCode())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        add(rows, "holder", payment.holder());
        add(rows, "issuer", payment.issuerCountry());
        add(rows, "score", order.score() == 0 ? "" : Integer.toString(order.score()));
        add(rows, "phone", order.customer().phone());
        add(rows, "address", address(order.customer()));
        insight.view().deadlines().stream()
                .filter(deadline -> deadline.at().isAfter(times.now()))
                .forEach(deadline -> rows.add(PaneContent.Row.of(
                        lanes.deadlineWords(deadline),
                        deadline.expectedOnly() ? texts.get("order.expectedOnly") : times.relative(deadline.at()))));
        return new PaneContent.Rows(texts.get("order.facts"), "", rows);
    }

    private void add(List<PaneContent.Row> rows, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(PaneContent.Row.of(texts.get("order.fact." + key), value));
        }
    }

    private static String address(Customer customer) {
        return Stream.of(
                        (customer.address() + " " + customer.houseNumber()).strip(),
                        (customer.zipCode() + " " + customer.city()).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}

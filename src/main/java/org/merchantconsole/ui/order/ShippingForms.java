package org.merchantconsole.ui.order;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.merchantconsole.desk.Carrier;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.ProviderDays;
import org.merchantconsole.desk.ShippingDesk;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MethodText;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** Marking Shipped, in full or in part, and extending the time for it. The carrier used last is remembered. */
final class ShippingForms {

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final Texts texts;
    private final TimeText times;
    private int lastCarrier;

    ShippingForms(Desks desks, Supplier<Staff> staff, Texts texts, TimeText times) {
        this.desks = desks;
        this.staff = staff;
        this.texts = texts;
        this.times = times;
    }

    Form ship(OrderView view) {
        Parcel parcel = new Parcel();
        OrderKey key = view.order().key();
        String amount = MoneyText.of(view.order().amount(), texts.locale());
        Flow flow = view.order().flow();
        String note = flow == Flow.KLARNA || flow == Flow.PAD
                ? texts.get(
                        "order.form.ship.note",
                        amount,
                        MethodText.of(view.order().method()))
                : texts.get("order.form.ship.note.plain", view.order().key().id());
        return new Form(
                texts.get("order.form.ship"),
                texts.get("order.action.ship"),
                Tone.SUCCESS,
                parcel.fields(),
                FormBuilder.plan(() -> "", () -> parcel.hint(note), () -> {
                    String carrier = parcel.carrierName();
                    String code = parcel.code();
                    Staff person = staff.get();
                    return () -> desks.shipping().ship(key, carrier, code, person);
                }));
    }

    Form part(OrderView view) {
        Parcel parcel = new Parcel();
        Money most = view.order().amount();
        AmountField worth = new AmountField(most, most, texts);
        OrderKey key = view.order().key();
        List<Form.Field> fields = new ArrayList<>();
        fields.add(worth.field(texts.get("order.form.amount")));
        fields.addAll(parcel.fields());
        return new Form(
                texts.get("order.form.shipPart"),
                ActionKeys.name(org.merchantconsole.status.ActionKind.PARTIAL_SHIP, texts)
                        .replace("…", ""),
                Tone.SUCCESS,
                fields,
                FormBuilder.plan(worth::problem, () -> parcel.hint(rest(view, worth)), () -> {
                    Money amount = worth.money();
                    String carrier = parcel.carrierName();
                    String code = parcel.code();
                    Staff person = staff.get();
                    return () -> desks.shipping().partialShip(key, amount, carrier, code, person);
                }));
    }

    /** What the part starts: 14 days for the rest. */
    private String rest(OrderView view, AmountField worth) {
        if (!worth.problem().isEmpty()) {
            return "";
        }
        Money rest = view.order().amount().minus(worth.money());
        String by = times.day(desks.engine().restShippedBy(times.now()));
        return rest.isPositive()
                ? texts.get("order.form.shipPart.note", MoneyText.of(rest, texts.locale()), by)
                : texts.get("order.form.shipPart.whole");
    }

    Form extend(OrderView view) {
        boolean klarna = view.order().flow() == Flow.KLARNA;
        StringProperty days = new SimpleStringProperty(Integer.toString(klarna ? ShippingDesk.KLARNA_STEP_DAYS : 14));
        StringProperty reason = new SimpleStringProperty("");
        OrderKey key = view.order().key();
        List<Form.Field> fields = new ArrayList<>();
        if (!klarna) {
            fields.add(new Form.Field.Text(texts.get("order.form.days"), days, "1–180", true));
        }
        fields.add(
                new Form.Field.Text(texts.get("order.form.reason"), reason, texts.get("order.form.optional"), false));
        return new Form(
                texts.get("order.form.extend"),
                ActionKeys.name(org.merchantconsole.status.ActionKind.EXTEND, texts)
                        .replace("…", ""),
                Tone.ACCENT,
                fields,
                FormBuilder.plan(
                        () -> days(days) == 0 ? texts.get("order.form.days.bad") : beyond(view, days(days)),
                        () -> newDate(view, days(days)),
                        () -> {
                            int added = days(days);
                            String why = reason.get().strip();
                            Staff person = staff.get();
                            return () -> desks.shipping().extend(key, added, why, person);
                        }));
    }

    private String newDate(OrderView view, int days) {
        Optional<Instant> until =
                days == 0 ? Optional.empty() : desks.shipping().extendedTo(view, days);
        String date = until.map(at -> texts.get("order.form.extend.note", times.day(at)))
                .orElse("");
        return (date + " " + most(view)).strip();
    }

    /** The provider's maximum, or that none is stated. */
    private String most(OrderView view) {
        Optional<Instant> most = desks.shipping().extendableUntil(view);
        if (most.isEmpty()) {
            return texts.get(
                    "order.form.extend.none", MethodText.of(view.order().method()));
        }
        long days = ChronoUnit.DAYS.between(ProviderDays.of(view.order().created()), ProviderDays.of(most.get()));
        String key = view.order().flow() == Flow.KLARNA ? "order.form.extend.most.klarna" : "order.form.extend.most";
        return texts.get(key, times.day(most.get()), days);
    }

    /** Why so many days are too many; empty when they are not. Klarna's own step is judged by the desk. */
    private String beyond(OrderView view, int days) {
        Optional<Instant> until = desks.shipping().extendedTo(view, days);
        Optional<Instant> most = desks.shipping().extendableUntil(view);
        if (view.order().flow() == Flow.KLARNA || until.isEmpty() || most.isEmpty()) {
            return "";
        }
        long over = ChronoUnit.DAYS.between(ProviderDays.of(most.get()), ProviderDays.of(until.get()));
        return over <= 0 ? "" : texts.get("order.form.extend.beyond", times.day(most.get()), days - over);
    }

    /** The number typed, or 0 when it is none between 1 and 180. */
    private static int days(StringProperty text) {
        String typed = text.get().strip();
        int days = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        return days > 180 ? 0 : days;
    }

    /** Who carries it, and its code. */
    private final class Parcel {

        private final List<Carrier> carriers = desks.shipping().carriers();
        private final IntegerProperty carrier = new SimpleIntegerProperty(lastCarrier);
        private final StringProperty tracking = new SimpleStringProperty("");

        List<Form.Field> fields() {
            List<String> names =
                    new ArrayList<>(carriers.stream().map(Carrier::label).toList());
            names.add(texts.get("order.carrier.other"));
            return List.of(
                    new Form.Field.Text(
                            texts.get("order.form.tracking"), tracking, texts.get("order.form.optional"), false),
                    new Form.Field.Either(texts.get("order.form.carrier"), names, carrier));
        }

        String carrierName() {
            lastCarrier = carrier.get();
            return code().isEmpty() || carrier.get() >= carriers.size()
                    ? ""
                    : carriers.get(carrier.get()).label();
        }

        String code() {
            return tracking.get().strip();
        }

        /** The consequence, and a doubt about the code's shape. */
        String hint(String consequence) {
            String name = carrier.get() < carriers.size()
                    ? carriers.get(carrier.get()).label()
                    : "";
            boolean odd = !code().isEmpty() && !desks.shipping().looksRight(name, code());
            return odd ? (texts.get("order.form.tracking.odd", name) + " " + consequence).strip() : consequence;
        }
    }
}

package org.merchantconsole.ui.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.RemindersDesk;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Facts;
import org.merchantconsole.status.ReminderTimeline;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.Tariff;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** The pause of reminders: until when, why, and whether by API or as an e-mail that a person sends. */
final class HoldForm {

    private static final List<String> REASONS = List.of("return", "dispute", "complaint", "arrangement", "other");

    /** What a clerk most often promises: two weeks. */
    private static final int USUAL_DAYS = 14;

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final Texts texts;
    private final TimeText times;

    /** Nobody promises goods for later than in half a year. */
    private static final int FURTHEST_RETURN = 180;

    HoldForm(Desks desks, Supplier<Staff> staff, Texts texts, TimeText times) {
        this.desks = desks;
        this.staff = staff;
        this.texts = texts;
        this.times = times;
    }

    Form form(OrderView view) {
        LocalDate earliest = desks.reminders().earliestRestart();
        LocalDate latest = desks.reminders().latestRestart();
        LocalDate usual = earliest.plusDays(USUAL_DAYS - 1L);
        ObjectProperty<@Nullable LocalDate> restart =
                new SimpleObjectProperty<>(usual.isAfter(latest) ? latest : usual);
        ObjectProperty<@Nullable LocalDate> promised = new SimpleObjectProperty<>();
        IntegerProperty reason = new SimpleIntegerProperty(-1);
        StringProperty details = new SimpleStringProperty("");
        IntegerProperty transport = new SimpleIntegerProperty(0);
        List<Form.Field> asked = List.of(
                new Form.Field.Day(texts.get("order.form.hold.restart"), restart, earliest, latest, false),
                new Form.Field.Pick(texts.get("order.form.reason"), reasons(), reason),
                new Form.Field.Text(texts.get("order.form.other"), details, texts.get("order.form.optional"), false),
                new Form.Field.Day(
                        texts.get("order.form.hold.promised"),
                        promised,
                        earliest.minusDays(1),
                        earliest.plusDays(FURTHEST_RETURN),
                        true),
                new Form.Field.Either(
                        texts.get("order.form.hold.send"),
                        List.of(texts.get("order.form.hold.api"), texts.get("order.form.hold.email")),
                        transport));
        List<Form.Field> fields = new ArrayList<>(asked);
        fields.add(new Form.Field.Copy(
                texts.get("order.form.hold.text"),
                Form.following(asked, () -> letter(view, restart.get(), why(reason, details))),
                false,
                transport.map(chosen -> chosen.intValue() == 1)));
        OrderKey key = view.order().key();
        return new Form(
                texts.get("order.form.hold"),
                texts.get("order.form.hold.commit"),
                Tone.ACCENT,
                fields,
                FormBuilder.plan(
                        () -> problem(restart.get(), earliest, latest, reason.get(), promised.get()),
                        () -> (early(restart.get(), promised.get()) + " " + note(view, restart.get())).strip(),
                        () -> send(
                                key,
                                Objects.requireNonNull(restart.get()),
                                why(reason, details),
                                transport.get() == 1,
                                promised.get())));
    }

    private List<String> reasons() {
        return REASONS.stream()
                .map(name -> texts.get("order.hold.reason." + name))
                .toList();
    }

    private String why(IntegerProperty reason, StringProperty details) {
        return reason.get() < 0 ? details.get() : Reason.join(reasons().get(reason.get()), details.get());
    }

    /** A warning when reminders run again before the goods are back; empty otherwise. */
    private String early(@Nullable LocalDate restart, @Nullable LocalDate promised) {
        return restart == null || promised == null || !RemindersDesk.endsTooEarly(restart, promised)
                ? ""
                : Tone.WARNING.sign() + " "
                        + texts.get("order.form.hold.early", times.day(restart), times.day(promised));
    }

    private String problem(
            @Nullable LocalDate restart,
            LocalDate earliest,
            LocalDate latest,
            int reason,
            @Nullable LocalDate promised) {
        if (restart == null || restart.isBefore(earliest) || restart.isAfter(latest)) {
            return texts.get("order.form.hold.date");
        }
        if (promised != null && reason > 0) {
            return texts.get("order.form.hold.noReturn", reasons().getFirst());
        }
        return reason < 0 ? texts.get("order.form.choose") : "";
    }

    private String letter(OrderView view, @Nullable LocalDate restart, String why) {
        return restart == null ? "" : desks.reminders().emailText(view, restart, why, staff.get());
    }

    /** How the agency's date moves, both expected. */
    private String note(OrderView view, @Nullable LocalDate restart) {
        Optional<ReminderTimeline> now = desks.reminders().timeline(view);
        if (now.isEmpty() || restart == null) {
            return "";
        }
        Instant shipped = now.get().steps().getFirst().at();
        Stream<Facts.Pause> before =
                view.order().holds().stream().map(hold -> new Facts.Pause(hold.from(), hold.until()));
        Facts.Pause added =
                new Facts.Pause(times.now(), restart.atStartOfDay(TimeText.ZONE).toInstant());
        ReminderTimeline then = ReminderTimeline.of(
                shipped, Stream.concat(before, Stream.of(added)).toList(), Tariff.DEFAULT);
        return texts.get("order.form.hold.note", times.day(now.get().agency()), times.day(then.agency()));
    }

    private Callable<Outcome> send(
            OrderKey key, LocalDate restart, String why, boolean byEmail, @Nullable LocalDate promised) {
        Staff person = staff.get();
        return () -> desks.reminders().hold(key, restart, why, byEmail, promised, person);
    }
}

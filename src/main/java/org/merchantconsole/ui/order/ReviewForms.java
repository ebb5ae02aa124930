package org.merchantconsole.ui.order;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.ReviewDesk;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** What is done with held payments beside deciding: writing down what the provider's page shows, and taking one on. */
final class ReviewForms {

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;

    ReviewForms(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
    }

    /** What a key of the review does with a held payment; false for one without meaning there. */
    boolean key(String what, OrderView view, Consumer<Form> begin, Consumer<Said> say) {
        if (view.family() != Family.REVIEW) {
            return false;
        }
        switch (what) {
            case "score" -> begin.accept(score(view));
            case "claim" -> claim(view.order().key(), say);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The fraud score and the country of the customer's address on the network, which the provider's API does not tell. */
    private Form score(OrderView view) {
        Texts texts = context.texts();
        int known = view.order().score();
        StringProperty score = new SimpleStringProperty(known == 0 ? "" : Integer.toString(known));
        StringProperty country = new SimpleStringProperty(view.order().ipCountry());
        OrderKey key = view.order().key();
        return new Form(
                texts.get("order.form.score"),
                texts.get("order.form.note.save"),
                Tone.ACCENT,
                List.of(
                        new Form.Field.Text(texts.get("order.fact.score"), score, "1–10", false),
                        new Form.Field.Text(
                                texts.get("order.form.score.country"),
                                country,
                                texts.get("order.form.optional"),
                                false)),
                FormBuilder.plan(
                        () -> problem(score.get().strip(), country.get().strip()),
                        () -> texts.get("order.form.score.note"),
                        () -> keep(
                                key,
                                Integer.parseInt(score.get().strip()),
                                country.get().strip().toUpperCase(Locale.ROOT))));
    }

    private String problem(String score, String country) {
        if (!score.matches("[1-9]|10")) {
            return context.texts().get("order.form.score.bad");
        }
        return country.isEmpty() || country.matches("[A-Za-z]{2}")
                ? ""
                : context.texts().get("order.form.score.land");
    }

    private Callable<Outcome> keep(OrderKey key, int score, String country) {
        Staff person = staff.get();
        String kept = context.texts().get("order.form.score.kept");
        return () -> {
            desks.orders().enterEvidence(key, score, country, person);
            return new Outcome.Done(key, kept);
        };
    }

    /** Takes the order on, gives one's own back, or takes it over from a colleague. */
    private void claim(OrderKey key, Consumer<Said> say) {
        Staff person = staff.get();
        context.background()
                .run(
                        () -> desks.review().turnClaim(key, person),
                        turned -> say.accept(
                                new Said(key, Tone.SUCCESS, context.texts().get(words(turned), key.id()), null)),
                        context.notices()::failed);
    }

    private static String words(ReviewDesk.Claiming turned) {
        return switch (turned) {
            case TAKEN -> "order.claim.taken";
            case RELEASED -> "order.claim.released";
            case LATE -> "order.claim.late";
        };
    }
}

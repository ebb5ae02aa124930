package org.merchantconsole.ui.order;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** Forms for remarks: a new one, or another wording of one that is there. */
final class NoteForms {

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;

    NoteForms(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
    }

    /** @param note the one to correct; null for a new one */
    Form form(OrderKey key, @Nullable Note note) {
        Texts texts = context.texts();
        StringProperty words = new SimpleStringProperty(note == null ? "" : note.text());
        // The people are looked up while somebody writes already.
        ObservableList<String> people =
                FXCollections.observableArrayList(staff.get().name());
        context.background()
                .run(
                        desks.orders()::people,
                        found -> people.setAll(with(found, staff.get().name())),
                        e -> {});
        Supplier<String> problem = () -> words.get().isBlank()
                ? texts.get("order.form.note.empty")
                : note != null && words.get().strip().equals(note.text()) ? texts.get("order.form.note.same") : "";
        return new Form(
                texts.get(note == null ? "order.form.note" : "order.form.note.edit"),
                texts.get("order.form.note.save"),
                Tone.ACCENT,
                List.of(new Form.Field.Words(texts.get("order.form.note.words"), words, people)),
                new Form.Plan() {
                    @Override
                    public String problem() {
                        return problem.get();
                    }

                    @Override
                    public String note() {
                        return texts.get(note == null ? "order.form.note.hint" : "order.form.note.keeps");
                    }

                    @Override
                    public Callable<Outcome> send() {
                        return keep(key, note, words.get().strip(), staff.get());
                    }
                });
    }

    /** Pins a remark or takes its pin away. */
    void pin(Order order, @Nullable Note which, Consumer<Said> say) {
        Note note = which == null ? dearest(order) : which;
        if (note == null) {
            say.accept(new Said(order.key(), Tone.WARNING, context.texts().get("order.note.none"), null));
            return;
        }
        Staff person = staff.get();
        String words = context.texts().get(note.pinned() ? "order.note.unpinned" : "order.note.pinned");
        context.background()
                .run(
                        () -> desks.orders().pinNote(order.key(), note.id(), !note.pinned(), person),
                        changed -> say.accept(new Said(order.key(), Tone.SUCCESS, words, null)),
                        context.notices()::failed);
    }

    /** The pinned remark, or else the latest; null when there is none. */
    static @Nullable Note dearest(Order order) {
        List<Note> all = order.notes();
        return all.stream().filter(Note::pinned).findFirst().orElse(all.isEmpty() ? null : all.getLast());
    }

    private static List<String> with(List<String> names, String own) {
        return names.contains(own)
                ? names
                : java.util.stream.Stream.concat(names.stream(), java.util.stream.Stream.of(own))
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList();
    }

    private Callable<Outcome> keep(OrderKey key, @Nullable Note note, String text, Staff person) {
        return () -> {
            if (note == null) {
                desks.orders().addNote(key, text, person);
            } else {
                desks.orders().editNote(key, note.id(), text, person);
            }
            return new Outcome.Done(key, context.texts().get("order.form.note.kept"));
        };
    }
}

package org.merchantconsole.ui.order;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.merchantconsole.desk.ChargebackDesk;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The form that answers a chargeback: what the papers are, and the files. */
final class EvidenceForm {

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;
    private final Texts texts;

    EvidenceForm(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
        this.texts = context.texts();
    }

    Form form(OrderView view) {
        List<String> usual = ChargebackDesk.usualPapers();
        IntegerProperty chosen = new SimpleIntegerProperty(-1);
        StringProperty words = new SimpleStringProperty("");
        ObservableList<Path> files = FXCollections.observableArrayList();
        StringProperty trouble = new SimpleStringProperty(desks.chargebacks().problem(List.of()));
        // Files may lie on a slow drive, so they are looked into elsewhere.
        files.subscribe(() -> look(files, trouble));
        Supplier<String> description = () -> words.get().isBlank() && chosen.get() >= 0
                ? usual.get(chosen.get())
                : words.get().strip();
        Supplier<String> problem =
                () -> description.get().isEmpty() ? texts.get("order.form.evidence.say") : trouble.get();
        OrderKey key = view.order().key();
        String name = ActionKeys.name(ActionKind.DISPUTE, texts).replace("…", "");
        String title = texts.get("order.form.evidence.choose");
        return new Form(
                name,
                texts.get("order.form.evidence.send"),
                Tone.ACCENT,
                List.of(
                        new Form.Field.Pick(texts.get("order.form.evidence.papers"), usual, chosen),
                        new Form.Field.Text(
                                texts.get("order.form.evidence.words"),
                                words,
                                texts.get("order.form.evidence.english"),
                                false),
                        new Form.Field.Files(
                                texts.get("order.form.evidence.files"),
                                files,
                                trouble,
                                () -> context.files().choose(title))),
                FormBuilder.plan(problem, () -> texts.get("order.form.evidence.note"), () -> {
                    List<Path> papers = List.copyOf(files);
                    String said = description.get();
                    Staff person = staff.get();
                    return () -> desks.chargebacks().submit(key, papers, said, person);
                }));
    }

    private void look(ObservableList<Path> files, StringProperty trouble) {
        List<Path> now = List.copyOf(files);
        trouble.set(texts.get("order.form.evidence.looking"));
        context.background()
                .run(
                        () -> desks.chargebacks().problem(now),
                        found -> {
                            if (now.equals(files)) {
                                trouble.set(found);
                            }
                        },
                        context.notices()::failed);
    }
}

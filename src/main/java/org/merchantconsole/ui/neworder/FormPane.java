package org.merchantconsole.ui.neworder;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.merchantconsole.desk.NewOrderField;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Beside;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.Texts;

/** The fields of a new order in three columns: order, customer and addresses, card and lines. */
final class FormPane extends Beside {

    private static final double GAP = 10;

    /** Three columns of fields need so much. */
    private static final double ROOMY = 860;

    private final NewOrderViewModel model;
    private final Draft draft;
    private final Texts texts;
    private final Map<NewOrderField, Node> inputs = new EnumMap<>(NewOrderField.class);
    private final CardPane card;
    private final CartPane cart;
    private boolean exchanging;

    FormPane(NewOrderViewModel model) {
        setGap(GAP);
        setFrom(ROOMY);
        this.model = model;
        this.draft = model.draft();
        this.texts = model.context().texts();
        this.card = new CardPane(model);
        this.cart = new CartPane(model);
        model.card(card);
        inputs.put(NewOrderField.CART, cart);
        shownWhen(card, draft::isDirectCard);
        getChildren().addAll(column(1, order()), column(1.05, customer(), addresses()), column(1.1, card, cart));
    }

    CartPane cart() {
        return cart;
    }

    /** Puts the cursor where something is wrong. */
    void focus(NewOrderField field) {
        Node input = inputs.get(field);
        if (input == null) {
            card.focus(field);
        } else {
            input.requestFocus();
        }
    }

    private static Region column(double share, Node... panels) {
        VBox column = new VBox(GAP, panels);
        column.setMinWidth(0);
        column.setPrefWidth(300 * share);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Panel panel(String title, Node... content) {
        Panel panel = new Panel();
        panel.setTitle(texts.get(title));
        panel.getChildren().addAll(content);
        return panel;
    }

    private Panel order() {
        CheckBox capture = tick("neworder.capture", draft.manualCaptureProperty());
        VBox captured = new VBox(2, capture, FieldBox.problem(model.problem(NewOrderField.MANUAL_CAPTURE)));
        shownWhen(captured, draft::isCaptured);
        CheckBox reminders = tick("neworder.secondChance", draft.secondChanceProperty());
        shownWhen(reminders, () -> !draft.isDirect());
        Panel panel = panel(
                "neworder.order",
                FieldBox.row(box(NewOrderField.GATEWAY, methods())),
                FieldBox.row(
                        figure(NewOrderField.AMOUNT),
                        text(NewOrderField.CURRENCY).fixed(70)),
                text(NewOrderField.DESCRIPTION),
                FieldBox.row(
                        text(NewOrderField.ORDER_ID),
                        figure(NewOrderField.ACTIVE).fixed(96)),
                captured,
                reminders);
        FieldBox site = box(NewOrderField.SITE, siteChoice());
        site.setVisible(!model.sites().isEmpty());
        site.setManaged(site.isVisible());
        panel.getChildren().add(2, site);
        return panel;
    }

    private Panel customer() {
        FieldBox birthday = text(NewOrderField.BIRTHDAY);
        VBox asked = FieldBox.row(birthday, text(NewOrderField.GENDER).fixed(96));
        shownWhen(asked, draft::isPayLaterDirect);
        return panel(
                "neworder.customer",
                FieldBox.row(text(NewOrderField.FIRST_NAME), text(NewOrderField.LAST_NAME)),
                FieldBox.row(text(NewOrderField.EMAIL), text(NewOrderField.PHONE)),
                FieldBox.row(
                        text(NewOrderField.ADDRESS),
                        text(NewOrderField.HOUSE_NUMBER).fixed(76)),
                FieldBox.row(text(NewOrderField.ZIP_CODE).fixed(92), text(NewOrderField.CITY)),
                FieldBox.row(
                        text(NewOrderField.COUNTRY).fixed(60),
                        box(NewOrderField.LOCALE, languages()).fixed(92),
                        text(NewOrderField.IP_ADDRESS)),
                asked);
    }

    private Panel addresses() {
        return panel(
                "neworder.addresses",
                FieldBox.row(
                        text(NewOrderField.NOTIFICATION_URL),
                        box(NewOrderField.NOTIFICATION_METHOD, reports()).fixed(86)),
                FieldBox.row(text(NewOrderField.REDIRECT_URL), text(NewOrderField.CANCEL_URL)));
    }

    private CheckBox tick(String label, BooleanProperty on) {
        CheckBox tick = new CheckBox(texts.get(label));
        tick.setId(label.replace('.', '-'));
        tick.setWrapText(true);
        tick.setMinHeight(Region.USE_PREF_SIZE);
        tick.setAlignment(Pos.TOP_LEFT);
        tick.selectedProperty().bindBidirectional(on);
        return tick;
    }

    private FieldBox text(NewOrderField field) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(draft.text(field));
        String prompt = "neworder.prompt." + field.name().toLowerCase(Locale.ROOT);
        input.setPromptText(texts.has(prompt) ? texts.get(prompt) : "");
        return box(field, input);
    }

    private FieldBox figure(NewOrderField field) {
        FieldBox box = text(field);
        if (inputs.get(field) instanceof TextField input) {
            input.setAlignment(Pos.CENTER_RIGHT);
        }
        return box;
    }

    private FieldBox box(NewOrderField field, Node input) {
        input.setId("neworder-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        inputs.put(field, input);
        return new FieldBox(texts.of("neworder.field", field), input, model.problem(field));
    }

    private ComboBox<Method> methods() {
        ComboBox<Method> choice = Choice.of(Method.of(NewOrder.Kind.DIRECT), this::methodName);
        StringProperty gateway = draft.text(NewOrderField.GATEWAY);
        draft.kindProperty().subscribe(kind -> {
            // While the list is exchanged it has values of its own for a moment.
            exchanging = true;
            choice.getItems().setAll(Method.of(kind));
            choice.setValue(Method.ofCode(gateway.get()));
            exchanging = false;
        });
        gateway.subscribe(code -> choice.setValue(Method.ofCode(code)));
        choice.valueProperty().addListener((seen, before, now) -> {
            if (now != null && !exchanging) {
                gateway.set(now.code());
            }
        });
        choice.setVisibleRowCount(14);
        return choice;
    }

    private String methodName(Method method) {
        return texts.of("neworder.method", method);
    }

    private ComboBox<String> siteChoice() {
        List<String> ids = Stream.concat(Stream.of(""), model.sites().stream().map(Settings.Site::id))
                .toList();
        ComboBox<String> choice = Choice.of(ids, this::siteName);
        choice.valueProperty().bindBidirectional(draft.text(NewOrderField.SITE));
        return choice;
    }

    private String siteName(String id) {
        return model.sites().stream()
                .filter(site -> site.id().equals(id))
                .map(site -> site.name().isBlank() ? site.id() : site.name())
                .findFirst()
                .orElseGet(() -> texts.get("neworder.site.main"));
    }

    private ComboBox<String> languages() {
        List<String> all =
                Stream.concat(Stream.of(""), NewOrder.LANGUAGES.stream()).toList();
        ComboBox<String> choice = Choice.of(all, code -> code);
        choice.valueProperty().bindBidirectional(draft.text(NewOrderField.LOCALE));
        return choice;
    }

    private ComboBox<String> reports() {
        ComboBox<String> choice = Choice.of(List.of("POST", "GET"), word -> word);
        choice.valueProperty().bindBidirectional(draft.text(NewOrderField.NOTIFICATION_METHOD));
        return choice;
    }

    /** Shows a part only while the kind and the method have it. */
    private void shownWhen(Node part, BooleanSupplier wanted) {
        Runnable look = () -> {
            part.setVisible(wanted.getAsBoolean());
            part.setManaged(part.isVisible());
        };
        draft.kindProperty().subscribe(kind -> look.run());
        draft.text(NewOrderField.GATEWAY).subscribe(code -> look.run());
    }
}

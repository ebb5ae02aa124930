package org.merchantconsole.ui.links;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.desk.LinksDesk;
import org.merchantconsole.desk.LinksDesk.Link;
import org.merchantconsole.order.Creation;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.FittingColumns;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PageLink;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.WrappingRow;
import org.merchantconsole.ui.links.LinksViewModel.Part;

/** The screen of payment links. */
public final class LinksController implements ScreenController {
    private final Texts texts;
    private final TimeText times;
    private final LinksViewModel model;

    @FXML
    private WrappingRow chips;

    @FXML
    private VBox list;

    @FXML
    private TableView<Link> table;

    @FXML
    private Panel detail;

    @FXML
    private Label about;

    @FXML
    private VBox page;

    @FXML
    private VBox code;

    @FXML
    private TextArea mail;

    private final QrCode picture = new QrCode();

    public LinksController(Texts texts, TimeText times, LinksViewModel model) {
        this.texts = texts;
        this.times = times;
        this.model = model;
    }

    @FXML
    private void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (Part part : Part.values()) {
            Chip chip = new Chip(texts.of("links.part", part));
            chip.setToggleGroup(group);
            chip.setOnAction(e -> {
                chip.setSelected(true);
                model.partProperty().set(part);
            });
            model.partProperty().subscribe(now -> chip.setSelected(now == part));
            model.allProperty().subscribe(found -> chip.setCount(found == null ? null : model.count(part)));
            chips.getChildren().add(chip);
        }
        code.getChildren().add(picture);
        table.setItems(model.rows());
        columns();
        table.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (row != null) {
                model.chosenProperty().set(row);
            }
        });
        model.chosenProperty().subscribe(link -> {
            if (link != null) {
                table.getSelectionModel().select(link);
            }
            show(link);
        });
        StateMessage empty = new StateMessage();
        model.allProperty()
                .subscribe(found -> empty.show(
                        Feather.LINK,
                        texts.get(found == null ? "links.loading" : "links.empty"),
                        found == null ? "" : texts.get("links.empty.detail")));
        table.setPlaceholder(empty);
    }

    private void columns() {
        FittingColumns<Link> columns = new FittingColumns<>(table);
        TableColumn<Link, String> made = columns.words(
                texts.get("links.made"),
                112,
                118,
                link -> times.moment(link.creation().at()));
        columns.words(
                texts.get("links.order"),
                110,
                138,
                link -> link.creation().request().key().id());
        TableColumn<Link, String> customer = columns.words(
                texts.get("links.customer"),
                110,
                150,
                link -> link.creation().request().buyer().customer().name());
        columns.figures(
                texts.get("links.amount"),
                104,
                link -> MoneyText.of(link.creation().request().amount(), texts.locale()));
        columns.badge(
                texts.get("links.stage"),
                110,
                link -> texts.of("links.stage", link.stage()),
                link -> LinksViewModel.tone(link.stage()));
        TableColumn<Link, String> ends = columns.words(texts.get("links.expires"), 96, 104, this::expires);
        list.getChildren().add(columns.watch(List.of(made, customer, ends)));
    }

    private String expires(Link link) {
        Creation made = link.creation();
        return made.expiresAt() == null || !link.stage().isPayable() ? "–" : times.relative(made.expiresAt());
    }

    private void show(@Nullable Link link) {
        detail.setTitle(
                link == null
                        ? texts.get("links.detail")
                        : link.creation().request().key().id());
        about.setText(link == null ? texts.get("links.detail.none") : about(link));
        URI address = model.page();
        page.getChildren().clear();
        if (address != null) {
            page.getChildren().add(new PageLink(model.context(), address));
        }
        picture.show(address == null ? "" : address.toString(), texts.get("links.code"));
        LinksDesk.Mail text = model.mail();
        mail.setVisible(text != null);
        mail.setManaged(text != null);
        mail.setText(text == null ? "" : whole(text));
    }

    private String about(Link link) {
        String sentence = texts.of("links.about", link.stage());
        String said = link.creation().text();
        return said.isEmpty() ? sentence : sentence + " " + said;
    }

    private String whole(LinksDesk.Mail text) {
        return texts.get("links.mail.to", text.to()) + "\n" + texts.get("links.mail.subject", text.subject()) + "\n\n"
                + text.body();
    }

    private void copyAddress() {
        URI address = model.page();
        copy(address == null ? "" : address.toString(), "links.copied");
    }

    private void copyMail() {
        LinksDesk.Mail text = model.mail();
        copy(text == null ? "" : text.body(), "links.mail.copied");
    }

    private void copy(String text, String said) {
        if (text.isEmpty()) {
            model.say(Tone.WARNING, "links.notPayable");
            return;
        }
        CopiedText.put(text);
        model.say(Tone.SUCCESS, said);
    }

    private void openPage() {
        if (page.getChildren().isEmpty()) {
            model.say(Tone.WARNING, "links.notPayable");
        } else if (page.getChildren().getFirst() instanceof PageLink link) {
            link.open();
        }
    }

    @Override
    public void shown() {
        model.shown();
        table.requestFocus();
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public boolean key(KeyEvent event) {
        if (texts.keys().isPressed("page.open", event)) {
            openPage();
            return true;
        }
        switch (texts.keys().pressed("links", event)) {
            case "copy" -> copyAddress();
            case "mail" -> copyMail();
            case "again" -> model.again();
            case "look" -> model.look();
            default -> {
                boolean inTable = table.equals(table.getScene().getFocusOwner());
                if (!inTable || !Shortcuts.words(event).equals("↵")) {
                    return false;
                }
                model.open();
            }
        }
        return true;
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> keys = new ArrayList<>();
        keys.add(KeyHint.of("↑ ↓", texts.get("shell.key.move")));
        keys.add(new KeyHint("↵", texts.get("links.key.open"), model::open));
        keys.add(new KeyHint(texts.key("links.copy"), texts.get("links.key.copy"), this::copyAddress));
        keys.add(new KeyHint(texts.key("links.mail"), texts.get("links.key.mail"), this::copyMail));
        keys.add(new KeyHint(texts.key("page.open"), texts.get("links.key.page"), this::openPage));
        keys.add(new KeyHint(texts.key("links.again"), texts.get("links.key.again"), model::again));
        keys.add(new KeyHint(texts.key("links.look"), texts.get("links.key.look"), model::look));
        return keys;
    }
}

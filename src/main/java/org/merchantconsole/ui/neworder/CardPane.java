package org.merchantconsole.ui.neworder;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.CardBrand;
import org.merchantconsole.desk.NewOrderField;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/**
 * The card of a direct order.
 *
 * <p>The toolkit's fields keep what is typed as strings, which cannot be wiped. So what they hold is kept short: the number
 * is in its field only while the cursor is there and in an array of ours otherwise, with four digits left to be seen; once
 * the card was read for sending, or the screen is left, the arrays are overwritten and the fields thrown away together with
 * their memory of what was typed, for new ones in their place. Nothing of them can be copied or cut.
 */
final class CardPane extends Panel implements CardPort {

    private static final int LONGEST = 19;
    private static final String DOTS = "•••• ";

    private final NewOrderViewModel model;
    private final Texts texts;
    private final FieldBox numberBox;
    private final FieldBox holderBox;
    private final FieldBox expiryBox;
    private final FieldBox codeBox;
    private final Badge brand = new Badge();
    private NumberField number = new NumberField();
    private TextField holder = new TextField();
    private TextField expiry = new TextField();
    private PasswordField code = new PasswordField();
    private final CheckBox moto;
    private final ComboBox<NewOrder.ThreeD> threeD;

    /** The number while the cursor is elsewhere. */
    private char[] hidden = new char[0];

    CardPane(NewOrderViewModel model) {
        this.model = model;
        this.texts = model.context().texts();
        this.moto = new CheckBox(texts.get("neworder.moto"));
        this.threeD = threeD();
        setTitle(texts.get("neworder.card"));
        header().getChildren().add(brand);
        numberBox = box("number", number, NewOrderField.CARD_NUMBER);
        holderBox = box("holder", holder, NewOrderField.CARD_HOLDER);
        expiryBox = box("expiry", expiry, NewOrderField.CARD_EXPIRY);
        codeBox = box("code", code, NewOrderField.CARD_CODE);
        moto.setId("neworder-moto");
        moto.selectedProperty().bindBidirectional(model.draft().motoProperty());
        FieldBox verification =
                new FieldBox(texts.get("neworder.threeD"), threeD, model.problem(NewOrderField.THREE_D));
        getChildren()
                .addAll(
                        numberBox,
                        FieldBox.row(holderBox, expiryBox.fixed(78), codeBox.fixed(66)),
                        moto,
                        FieldBox.problem(model.problem(NewOrderField.MAIL_OR_TELEPHONE)),
                        verification);
        renew();
    }

    private FieldBox box(String name, TextField input, NewOrderField field) {
        return new FieldBox(texts.get("neworder.card." + name), input, model.problem(field));
    }

    private ComboBox<NewOrder.ThreeD> threeD() {
        ComboBox<NewOrder.ThreeD> choice = Choice.of(
                Arrays.asList(NewOrder.ThreeD.values()),
                way -> texts.get("neworder.threeD." + way.name().toLowerCase(Locale.ROOT)));
        choice.setId("neworder-threeD");
        choice.valueProperty().bindBidirectional(model.draft().threeDProperty());
        return choice;
    }

    /** New fields in place of the former ones, which nobody can look into any more. */
    private void renew() {
        number = new NumberField();
        holder = new TextField();
        expiry = new TextField();
        code = new PasswordField();
        expiry.setPromptText(texts.get("neworder.card.expiry.prompt"));
        place(number, numberBox, "neworder-card-number", NewOrderField.CARD_NUMBER);
        place(holder, holderBox, "neworder-card-holder", NewOrderField.CARD_HOLDER);
        place(expiry, expiryBox, "neworder-card-expiry", NewOrderField.CARD_EXPIRY);
        place(code, codeBox, "neworder-card-code", NewOrderField.CARD_CODE);
        showBrand();
    }

    private void place(TextField input, FieldBox box, String id, NewOrderField field) {
        input.setId(id);
        box.put(input);
        input.textProperty().addListener((seen, before, now) -> {
            if (!number.masking) {
                showBrand();
                model.touch(field);
            }
        });
    }

    private void showBrand() {
        char[] digits = digits();
        String first = new String(digits, 0, Math.min(6, digits.length));
        wipe(digits);
        String words = first.length() < 4
                ? ""
                : CardBrand.of(first)
                        .map(known -> texts.of("neworder.method", known))
                        .orElse("");
        brand.show(words, Tone.ACCENT);
        brand.setVisible(!words.isEmpty());
    }

    private char[] digits() {
        return hidden.length > 0 ? hidden.clone() : CardData.digits(number.getCharacters());
    }

    private static void wipe(char[] digits) {
        Arrays.fill(digits, '0');
    }

    /** Puts the cursor where something is wrong. */
    void focus(NewOrderField field) {
        switch (field) {
            case CARD_HOLDER -> holder.requestFocus();
            case CARD_EXPIRY -> expiry.requestFocus();
            case CARD_CODE -> code.requestFocus();
            case MAIL_OR_TELEPHONE -> moto.requestFocus();
            case THREE_D -> threeD.requestFocus();
            default -> number.requestFocus();
        }
    }

    @Override
    public boolean isEmpty() {
        return hidden.length == 0
                && number.getLength() == 0
                && holder.getLength() == 0
                && expiry.getLength() == 0
                && code.getLength() == 0;
    }

    @Override
    public @Nullable CardData read() {
        if (isEmpty()) {
            return null;
        }
        return new CardData(
                digits(),
                holder.getText().strip(),
                yearFirst(expiry.getCharacters()),
                CardData.digits(code.getCharacters()));
    }

    /** As it stands on the card, month first, with two or four digits of the year, to year and month. */
    private static char[] yearFirst(CharSequence typed) {
        StringBuilder digits = new StringBuilder();
        typed.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        if (digits.length() == 6) {
            digits.delete(2, 4);
        }
        boolean whole = digits.length() == 4;
        return whole
                ? new char[] {digits.charAt(2), digits.charAt(3), digits.charAt(0), digits.charAt(1)}
                : new char[] {'-'};
    }

    @Override
    public void clear() {
        if (isEmpty()) {
            return;
        }
        wipe(hidden);
        hidden = new char[0];
        number.masking = true;
        for (TextField field : new TextField[] {number, holder, expiry, code}) {
            field.clear();
        }
        renew();
    }

    /** The number in groups as on the card; not to be copied, and hidden once the cursor is elsewhere. */
    private final class NumberField extends TextField {

        private boolean masking;

        NumberField() {
            setTextFormatter(new TextFormatter<>(this::grouped));
            // Also while another program has the keyboard.
            focusedProperty().addListener((seen, was, now) -> follow(now));
            sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((seen, was, now) -> follow(equals(now)));
        }

        @Override
        public void copy() {
            // A number never goes to the clipboard from here.
        }

        @Override
        public void cut() {
            // As above.
        }

        private void follow(boolean here) {
            if (here) {
                reveal();
            } else {
                mask();
            }
        }

        private void mask() {
            char[] digits = CardData.digits(getCharacters());
            if (digits.length == 0 || hidden.length > 0) {
                return;
            }
            hidden = digits;
            int from = Math.max(0, digits.length - 4);
            show(digits.length < 8 ? DOTS : DOTS.repeat(3) + new String(digits, from, digits.length - from));
        }

        private void reveal() {
            if (hidden.length == 0) {
                return;
            }
            String all = inGroups(new String(hidden));
            wipe(hidden);
            hidden = new char[0];
            show(all);
            end();
        }

        private void show(String text) {
            masking = true;
            setText(text);
            masking = false;
        }

        private TextFormatter.Change grouped(TextFormatter.Change change) {
            if (masking || !change.isContentChange()) {
                return change;
            }
            String now = change.getControlNewText();
            String digits = now.replaceAll("\\D", "");
            if (digits.length() > LONGEST) {
                // A digit more than any card has: everything stays as it is.
                change.setText("");
                change.setRange(change.getControlCaretPosition(), change.getControlCaretPosition());
                change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
                return change;
            }
            int before = now.substring(0, Math.min(now.length(), change.getCaretPosition()))
                    .replaceAll("\\D", "")
                    .length();
            String groups = inGroups(digits);
            int caret = 0;
            for (int seen = 0; caret < groups.length() && seen < before; caret++) {
                seen += groups.charAt(caret) == ' ' ? 0 : 1;
            }
            change.setRange(0, change.getControlText().length());
            change.setText(groups);
            change.selectRange(caret, caret);
            return change;
        }
    }

    /** Four by four; American Express has 4, 6 and 5. */
    private static String inGroups(String digits) {
        boolean amex = digits.startsWith("34") || digits.startsWith("37");
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            boolean gap = amex ? i == 4 || i == 10 : i > 0 && i % 4 == 0;
            groups.append(gap ? " " : "").append(digits.charAt(i));
        }
        return groups.toString();
    }
}

package org.merchantconsole.ui.rescue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;
import org.merchantconsole.order.Upkeep;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Bench;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.TimeText;

/** The screen in place of the console: what it offers for which fault, and how it looks. */
class RescuePaneTest {

    private static final Instant COPY = Instant.parse("2026-11-21T08:00:00Z");

    private final List<String> done = new ArrayList<>();
    private boolean hasCopy = true;
    private boolean fails;

    private final RescuePort port = new RescuePort() {
        @Override
        public Optional<Upkeep.Backup> newest() {
            return hasCopy ? Optional.of(new Upkeep.Backup(Path.of("copy"), COPY)) : Optional.empty();
        }

        @Override
        public Upkeep.Restored restore() {
            if (fails) {
                throw new StoreException(Kind.LOCKED, "A Merchant Console has orders.db open.");
            }
            done.add("restored");
            return new Upkeep.Restored(Path.of("copy"), COPY, null, List.of());
        }
    };

    private final RescuePane.Ways ways = new RescuePane.Ways() {
        @Override
        public void open() {
            done.add("open");
        }

        @Override
        public void read() {
            done.add("read");
        }

        @Override
        public void quit() {
            done.add("quit");
        }
    };

    private RescuePane pane(Locale locale, Kind kind) {
        Texts texts = Texts.of(locale);
        RescueViewModel model = new RescueViewModel(
                texts,
                new TimeText(texts, InstantSource.fixed(Bench.NOW)),
                Background.inline(),
                port,
                new StoreException(
                        kind,
                        "The database orders-live.db is damaged (Tree 7 page 12: btreeInitPage() returns error code 11); it"
                                + " was left as it is."));
        RescuePane pane = new RescuePane(texts, model, ways);
        model.load();
        return pane;
    }

    private static List<Button> buttons(RescuePane pane) {
        return pane.lookupAll(".button").stream().map(Button.class::cast).toList();
    }

    private static void press(RescuePane pane, String words) {
        buttons(pane).stream()
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words))
                .fire();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,nl"})
    void standsInBothThemesAndLanguages(Look look, String language) {
        Fx.run(() -> {
            RescuePane pane = pane(Locale.forLanguageTag(language), Kind.CORRUPT);
            StackPane ground = new StackPane(pane);
            ground.getStyleClass().add("opening");
            Scene scene = Fx.scene(ground, look);
            assertThat(Fx.picture(scene, "rescue-" + look)).exists();
            press(pane, language.equals("en") ? "Restore the copy" : "De kopie");
            assertThat(Fx.picture(scene, "rescue-confirm-" + look)).exists();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFaultHasItsSentenceAndNothingThatCannotHelpIsOffered(Kind kind) {
        Fx.run(() -> {
            RescuePane pane = pane(Locale.ENGLISH, kind);
            Fx.scene(new StackPane(pane), Look.LIGHT).getRoot().applyCss();
            assertThat(buttons(pane)).extracting(Button::getText).contains("Try again", "Copy details", "Close");
            assertThat(buttons(pane).stream().anyMatch(b -> b.getText().startsWith("Restore")))
                    .isEqualTo(kind.needsBackup()
                            || kind == Kind.IO
                            || kind == Kind.RULE
                            || kind == Kind.KEY
                            || kind == Kind.OTHER);
            assertThat(buttons(pane)).allMatch(Node::isFocusTraversable);
        });
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void restoringAsksFirstAndSaysWhatCameOfIt(boolean broken) {
        fails = broken;
        Fx.run(() -> {
            RescuePane pane = pane(Locale.ENGLISH, Kind.MISSING);
            Fx.scene(new StackPane(pane), Look.LIGHT).getRoot().applyCss();
            press(pane, "Restore the copy");
            assertThat(done).isEmpty();
            pane.applyCss();
            press(pane, "Back");
            pane.applyCss();
            press(pane, "Restore the copy");
            pane.applyCss();
            press(pane, "Restore now");
            pane.applyCss();
            if (broken) {
                assertThat(done).isEmpty();
                press(pane, "Back");
            } else {
                press(pane, "Open the console");
                assertThat(done).containsExactly("restored", "open");
            }
        });
    }

    @ParameterizedTest
    @CsvSource("CORRUPT")
    void withoutACopyTheChoiceSaysSo(Kind kind) {
        hasCopy = false;
        Fx.run(() -> {
            RescuePane pane = pane(Locale.ENGLISH, kind);
            Fx.scene(new StackPane(pane), Look.LIGHT).getRoot().applyCss();
            assertThat(buttons(pane))
                    .filteredOn(b -> b.getText().startsWith("Restore"))
                    .allMatch(Button::isDisabled)
                    .hasSize(1);
        });
    }
}

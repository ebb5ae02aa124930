package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.Tone;

/** Bad news stays at the bell until it is read, and leads to what it is about; the money at risk has its key. */
class BellTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    @TempDir
    Path folder;

    @Test
    void aTopicIsToldOnceKeepsWhereItLeadsAndIsOverWhenItIs() {
        Bell bell = new Bell(() -> NOW);
        List<String> gone = new ArrayList<>();
        bell.ring("queue", Tone.WARNING, "1 waits", () -> gone.add("queue"));
        bell.ring("copy", Tone.DANGER, "no copy", null);
        bell.ring("queue", Tone.WARNING, "1 waits", null);
        assertThat(bell.rings()).extracting(Bell.Ring::topic).containsExactly("queue", "copy");
        assertThat(bell.unreadProperty().get()).isEqualTo(2);
        Objects.requireNonNull(bell.rings().getFirst().go()).run();
        assertThat(gone).containsExactly("queue");
        bell.read(bell.rings().getFirst());
        assertThat(bell.unreadProperty().get()).isEqualTo(1);
        bell.ring("queue", Tone.DANGER, "2 wait", null);
        assertThat(bell.unreadProperty().get()).isEqualTo(2);
        bell.over("queue");
        assertThat(bell.rings()).extracting(Bell.Ring::topic).containsExactly("copy");
        bell.readAll();
        assertThat(bell.unreadProperty().get()).isZero();
        for (int i = 0; i < 200; i++) {
            bell.ring("t" + i, Tone.WARNING, "s" + i, null);
        }
        assertThat(bell.rings())
                .hasSize(100)
                .first()
                .satisfies(ring -> assertThat(ring.topic()).isEqualTo("t199"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void badNewsIsCountedReadAndLeftByKeyboard(Look look) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, look, bench -> {}, window -> {
            assertThat(window.scene().lookup("#bell").getAccessibleText()).isEqualTo("Notifications, nothing unread");
            window.press(KeyCode.F8);
            ListView<?> list = (ListView<?>) window.scene().lookup("#bell-list");
            assertThat(((Labeled) list.getPlaceholder()).getText()).startsWith("Nothing to report");
            window.press(KeyCode.ESCAPE);
            // Nothing that could be rows lies in the clipboard: the window warns.
            window.press(KeyCode.DIGIT5);
            CopiedText.put(" ");
            window.press(KeyCode.V, true, false);
            assertThat(window.scene().lookup("#bell").getAccessibleText()).isEqualTo("Notifications, 1 unread");
            Fx.picture(window.scene(), "bell-count-" + look);
            window.press(KeyCode.F8);
            Fx.picture(window.scene(), "bell-" + look);
            window.press(KeyCode.R);
            assertThat(window.scene().lookup("#bell").getAccessibleText()).isEqualTo("Notifications, nothing unread");
            window.press(KeyCode.ESCAPE);
        });
    }

    @Test
    void theFiguresOfTheMoneyAtRiskAreReachedByOneKeyWalkedAndOpened() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.F9);
            assertThat(window.focus().getAccessibleText()).startsWith("Held 11");
            window.press(KeyCode.RIGHT);
            assertThat(window.focus().getAccessibleText()).startsWith("To ship 28");
            window.press(KeyCode.ESCAPE);
            assertThat(window.focus().getStyleClass()).contains("orders-table");
            window.press(KeyCode.F9);
            window.press(KeyCode.ENTER);
            List<OrderRow> rows = SearchInTheWindowTest.rows(window);
            assertThat(rows).hasSize(11);
            assertThat(window.scene().lookup("#review-search")).isNotNull();
        });
    }
}

package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/** The window over the bench, as a person has it in front of them. */
record Window(Workbench bench, Workspace workspace, Scene scene) {

    /**
     * Opens it for Mila Visser, a manager; everything runs in place on the window's thread.
     *
     * @param before what happens before the window opens
     * @param work what the person does
     */
    static void open(
            Path folder,
            Terms terms,
            Settings.Language language,
            Look look,
            Consumer<Workbench> before,
            Consumer<Window> work) {
        open(folder, terms, language, look, Background.inline(), before, work);
    }

    /** As above, and these are the files that the person chooses whenever there are some to choose. */
    static void open(
            Path folder,
            Terms terms,
            Settings.Language language,
            Look look,
            List<Path> chosen,
            Consumer<Workbench> before,
            Consumer<Window> work) {
        open(folder, terms, language, look, Background.inline(), chosen, before, work);
    }

    /** As above with another way of doing work. */
    static void open(
            Path folder,
            Terms terms,
            Settings.Language language,
            Look look,
            Background background,
            Consumer<Workbench> before,
            Consumer<Window> work) {
        open(folder, terms, language, look, background, List.of(), before, work);
    }

    private static void open(
            Path folder,
            Terms terms,
            Settings.Language language,
            Look look,
            Background background,
            List<Path> chosen,
            Consumer<Workbench> before,
            Consumer<Window> work) {
        Settings settings = Settings.DEFAULT.withLanguage(language).withMember("Mila Visser", "MANAGER");
        open(folder, terms, settings, look, background, chosen, before, work);
    }

    /** As above for another person. */
    static void open(
            Path folder,
            Terms terms,
            Settings settings,
            Look look,
            Background background,
            List<Path> chosen,
            Consumer<Workbench> before,
            Consumer<Window> work) {
        open(folder, terms, settings, look, background, chosen, bench -> null, before, work);
    }

    private static void open(
            Path folder,
            Terms terms,
            Settings settings,
            Look look,
            Background background,
            List<Path> chosen,
            Function<Workbench, @Nullable SandboxControl> control,
            Consumer<Workbench> before,
            Consumer<Window> work) {
        try (Workbench bench = new Workbench(folder, terms)) {
            before.accept(bench);
            Fx.run(() -> {
                TestHost.Place place =
                        new TestHost.Place(bench.desks(), bench.store(), bench.clock(), control.apply(bench));
                Workspace workspace =
                        new Workspace(new TestHost(settings, place, chosen), place, background, (now, key) -> {});
                Scene scene = Fx.scene(workspace.root(), look);
                workspace.begin(scene);
                work.accept(new Window(bench, workspace, scene));
                workspace.close();
            });
            assertThat(bench.failures()).isEmpty();
        }
    }

    /** As above with the sandbox's own calls, as on the embedded one. */
    static void onSandbox(
            Path folder, Terms terms, Settings settings, Look look, Background background, Consumer<Window> work) {
        open(folder, terms, settings, look, background, List.of(), Workbench::control, bench -> {}, work);
    }

    void press(KeyCode code, boolean control, boolean shift) {
        Node focus = scene.getFocusOwner();
        String text = code.isDigitKey() || code.isLetterKey() ? code.getName() : "";
        Event.fireEvent(
                focus == null || !scene.equals(focus.getScene()) ? scene.getRoot() : focus,
                new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, false, false));
    }

    void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            press(code, false, false);
        }
    }

    /** What a scanner does: types the code where the keyboard is, and ends the line. */
    void scan(String code) {
        for (int i = 0; i < code.length(); i++) {
            Event.fireEvent(
                    focus(),
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            code.substring(i, i + 1),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
        press(KeyCode.ENTER);
    }

    /** The order under the cursor of the list in sight. */
    OrderKey cursor() {
        Object row = ((TableView<?>) scene.lookup(".orders-table"))
                .getSelectionModel()
                .getSelectedItem();
        return ((OrderRow) row).key();
    }

    /** What holds the keyboard. */
    Node focus() {
        return scene.getFocusOwner();
    }

    void seconds(int count) {
        for (int i = 0; i < count; i++) {
            workspace.second();
        }
    }

    boolean isShown(String id) {
        return scene.lookup("#" + id).isVisible();
    }

    String words(String id) {
        return ((Labeled) scene.lookup("#" + id)).getText();
    }

    /** What passes by at the lower right, oldest first. */
    List<String> toasts() {
        return scene.getRoot().lookupAll(".notification").stream()
                .filter(Notification.class::isInstance)
                .map(toast -> ((Notification) toast).getMessage())
                .toList();
    }

    /** An order as it is now, with what may be done. */
    OrderView view(OrderKey key) {
        return bench.desks().orders().view(key, bench.staff()).orElseThrow();
    }

    Intent last() {
        return bench.desks().orders().intents(1).getFirst();
    }
}

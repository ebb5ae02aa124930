package org.merchantconsole.ui.shell;

import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.settings.SettingsFault;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.ErrorCode;
import org.merchantconsole.ui.ErrorPane;
import org.merchantconsole.ui.Magnified;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Theme;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.rescue.RescuePane;
import org.merchantconsole.ui.rescue.RescueViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window: stands at once, opens the database and the provider in the background, then shows the workspace. A change of
 * provider or language opens a new session in the same window. Lives on the window's thread.
 */
public final class ConsoleApp {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApp.class);

    private final Host host;
    private final Background background;
    private final Stage stage;
    private final Theme theme = new Theme();
    private final Magnified magnified = new Magnified();
    private final Scene scene = new Scene(magnified, 1280, 800);
    private final Timeline clock = new Timeline();
    private Host.@Nullable Session session;
    private @Nullable Workspace workspace;
    private Settings open;
    private int seconds;

    /** On the window's thread. */
    public ConsoleApp(Host host, Background background, Stage stage) {
        this.host = host;
        this.background = background;
        this.stage = stage;
        this.open = host.current();
    }

    /** Shows the window and opens what it needs. */
    public void start() {
        Settings settings = host.current();
        theme.wear(look(settings));
        theme.dress(scene);
        magnified.magnify(settings.view().size().percent());
        opening();
        stage.setTitle("Merchant Console");
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        fit();
        stage.focusedProperty().subscribe(focused -> {
            Workspace shown = workspace;
            if (focused && shown != null) {
                shown.inFront();
            }
        });
        stage.setOnHidden(e -> {
            clock.stop();
            close();
        });
        stage.show();
        clock.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1), e -> second()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        open();
    }

    /** On a small screen the window is as big as there is room. */
    private void fit() {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(1280, room.getWidth()));
        stage.setHeight(Math.min(832, room.getHeight()));
    }

    private void open() {
        open = host.current();
        background.run(host::open, this::opened, this::failed);
    }

    private void openToRead() {
        opening();
        background.run(host::openToRead, this::opened, this::failed);
    }

    private void opened(Host.Session now) {
        session = now;
        Workspace fresh = new Workspace(host, now, background, this::apply);
        workspace = fresh;
        show(fresh.root());
        stage.titleProperty().bind(fresh.titleProperty());
        fresh.begin(scene);
    }

    private void failed(Exception fault) {
        String code = ErrorCode.of(fault);
        LOG.error("cannot open, {}", code, fault);
        Texts texts = texts();
        if (fault instanceof StoreException broken) {
            rescue(texts, broken);
            return;
        }
        String own = fault instanceof SettingsFault ? fault.getMessage() : null;
        String sentence = own == null ? texts.get("error.unexpected", code) : own;
        StackPane ground = new StackPane(new ErrorPane(texts, sentence, code, stage::hide));
        ground.getStyleClass().add("opening");
        show(ground);
    }

    private void rescue(Texts texts, StoreException broken) {
        RescueViewModel model =
                new RescueViewModel(texts, new TimeText(texts, host.time()), background, host.rescue(), broken);
        RescuePane pane = new RescuePane(texts, model, new RescuePane.Ways() {
            @Override
            public void open() {
                opening();
                ConsoleApp.this.open();
            }

            @Override
            public void read() {
                openToRead();
            }

            @Override
            public void quit() {
                stage.hide();
            }
        });
        StackPane ground = new StackPane(pane);
        ground.getStyleClass().add("opening");
        show(ground);
        pane.focusFirst();
        model.load();
    }

    private void opening() {
        Texts texts = texts();
        StateMessage message = new StateMessage();
        message.show(Feather.DATABASE, texts.get("shell.opening"), texts.get("shell.opening.detail"));
        StackPane ground = new StackPane(message);
        ground.getStyleClass().add("opening");
        show(ground);
    }

    private void show(Parent root) {
        magnified.show(root);
        theme.refresh();
    }

    private Texts texts() {
        return Texts.of(Locale.forLanguageTag(host.current().language().tag()));
    }

    /** Settings were stored: the look counts at once, another provider or language opens anew. */
    private void apply(Settings now, boolean newKey) {
        theme.wear(look(now));
        magnified.magnify(now.view().size().percent());
        Workspace shown = workspace;
        if (shown == null) {
            return;
        }
        if (newKey || needsSession(open, now)) {
            close();
            opening();
            open();
        } else {
            open = now;
            shown.showMember();
        }
    }

    private static boolean needsSession(Settings before, Settings now) {
        return !before.withTheme(now.theme())
                .withMember(now.member(), now.role())
                .withView(before.view().withSize(now.view().size()))
                .equals(now);
    }

    /** Ends the session; the window may stay. */
    private void close() {
        Workspace shown = workspace;
        workspace = null;
        if (shown != null) {
            shown.close();
        }
        Host.Session ended = session;
        session = null;
        if (ended != null) {
            ended.close();
        }
    }

    private static Theme.Look look(Settings settings) {
        return switch (settings.theme()) {
            case SYSTEM -> Theme.Look.SYSTEM;
            case LIGHT -> Theme.Look.LIGHT;
            case DARK -> Theme.Look.DARK;
            case CONTRAST -> Theme.Look.CONTRAST;
        };
    }

    private void second() {
        Workspace now = workspace;
        if (now == null) {
            return;
        }
        now.second();
        seconds++;
        if (seconds % 60 == 0) {
            now.minute();
        }
    }
}

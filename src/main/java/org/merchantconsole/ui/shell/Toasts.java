package org.merchantconsole.ui.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.settings.SettingsFault;
import org.merchantconsole.ui.ErrorCode;
import org.merchantconsole.ui.Notices;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sentences that pass by at the lower right, newest below; faults go to the error pane instead. */
public final class Toasts implements Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Toasts.class);
    private static final int MOST = 4;

    private final Texts texts;
    private BiConsumer<Tone, String> badNews = (tone, sentence) -> {};
    private Consumer<StoreException> storeFaults = fault -> {};
    private @Nullable VBox host;
    private @Nullable BiConsumer<String, String> errors;

    public Toasts(Texts texts) {
        this.texts = texts;
    }

    /** Where they appear, and who shows a fault's sentence and code. */
    void attach(VBox newHost, BiConsumer<String, String> newErrors) {
        host = newHost;
        errors = newErrors;
    }

    @Override
    public void say(Tone tone, String sentence) {
        LOG.debug("said: {}", sentence);
        if (isBad(tone)) {
            badNews.accept(tone, sentence);
        }
        VBox place = host;
        if (place == null) {
            return;
        }
        Notification toast = new Notification(sentence, new FontIcon(icon(tone)));
        toast.getStyleClass().addAll(Styles.ELEVATED_1, style(tone));
        toast.setAccessibleText(sentence);
        toast.setOnClose(e -> place.getChildren().remove(toast));
        place.getChildren().add(toast);
        if (place.getChildren().size() > MOST) {
            place.getChildren().removeFirst();
        }
        // Bad news stays until it is read: only good news goes by itself.
        if (!isBad(tone)) {
            PauseTransition wait = new PauseTransition(Duration.seconds(5));
            wait.setOnFinished(e -> place.getChildren().remove(toast));
            wait.play();
        }
    }

    private static boolean isBad(Tone tone) {
        return tone == Tone.DANGER || tone == Tone.WARNING;
    }

    /** Who else hears of bad news. */
    void onBadNews(BiConsumer<Tone, String> listener) {
        badNews = listener;
    }

    /** Who else is told when the database refuses. */
    void onStoreFault(Consumer<StoreException> listener) {
        storeFaults = listener;
    }

    @Override
    public void failed(Exception cause) {
        if (cause instanceof StoreException refused) {
            storeFaults.accept(refused);
        }
        String code = ErrorCode.of(cause);
        LOG.error("fault {}", code, cause);
        BiConsumer<String, String> show = errors;
        if (show != null) {
            // These already say in a sentence what is wrong and what to do.
            String own = cause instanceof StoreException || cause instanceof SettingsFault ? cause.getMessage() : null;
            show.accept(own == null ? texts.get("error.unexpected", code) : own, code);
        }
    }

    private static Ikon icon(Tone tone) {
        return switch (tone) {
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case WARNING -> Feather.ALERT_CIRCLE;
            case DANGER -> Feather.ALERT_TRIANGLE;
            case NEUTRAL, ACCENT, DONE -> Feather.INFO;
        };
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case SUCCESS -> Styles.SUCCESS;
            case WARNING -> Styles.WARNING;
            case DANGER -> Styles.DANGER;
            case NEUTRAL, ACCENT, DONE -> Styles.ACCENT;
        };
    }
}

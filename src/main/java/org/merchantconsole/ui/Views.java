package org.merchantconsole.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads views: {@code XController} belongs to {@code X.fxml} in its own package. Controllers come from suppliers that the
 * composition registered, also those of included files; a stranger is a bug and throws {@link IllegalStateException}.
 */
public final class Views {

    private final Texts texts;
    private final Map<Class<?>, Supplier<?>> suppliers = new HashMap<>();

    public Views(Texts texts) {
        this.texts = texts;
    }

    /** Registers how a controller is made; each load makes a new one. */
    public <T> Views with(Class<T> controller, Supplier<? extends T> supplier) {
        if (suppliers.put(controller, supplier) != null) {
            throw new IllegalStateException("registered twice: " + controller.getName());
        }
        return this;
    }

    /** Loads the view of a controller; on the window's thread. */
    public <T> View<T> load(Class<T> controller) {
        String name = controller.getSimpleName();
        if (!name.endsWith("Controller")) {
            throw new IllegalStateException("not a controller: " + controller.getName());
        }
        String file = name.substring(0, name.length() - "Controller".length()) + ".fxml";
        URL place = controller.getResource(file);
        if (place == null) {
            throw new IllegalStateException("no " + file + " beside " + controller.getName());
        }
        FXMLLoader loader = new FXMLLoader(place, texts.bundle());
        loader.setControllerFactory(this::make);
        try {
            Parent root = loader.load();
            return new View<>(root, controller.cast(loader.getController()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object make(Class<?> controller) {
        Supplier<?> supplier = suppliers.get(controller);
        if (supplier == null) {
            throw new IllegalStateException("no supplier for " + controller.getName());
        }
        return supplier.get();
    }

    /** A loaded view with its controller. */
    public record View<T>(Parent root, T controller) {}
}

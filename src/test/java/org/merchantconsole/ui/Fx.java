package org.merchantconsole.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.merchantconsole.ui.Theme.Look;

/** The window's toolkit in tests: runs things on its thread and takes pictures of scenes, without a display. */
public final class Fx {

    private Fx() {}

    /** Runs the work on the window's thread and waits for it; what it throws fails the test. */
    public static <T> T call(Callable<T> work) {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable t) {
                result.completeExceptionally(t);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** The same without a result. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Puts a view into a dressed scene of the pictures' size. On the window's thread. */
    public static Scene scene(Parent root, Look look) {
        return scene(root, look, 100);
    }

    /** The same with everything so large, in per cent. */
    public static Scene scene(Parent root, Look look, int percent) {
        Magnified ground = new Magnified();
        ground.show(root);
        ground.magnify(percent);
        ground.getStyleClass().add("shell");
        Scene scene = new Scene(ground, 1280, 800);
        Theme theme = new Theme();
        theme.wear(look);
        theme.dress(scene);
        return scene;
    }

    /** Writes a picture of the scene, below {@code target/pictures}. On the window's thread. */
    public static Path picture(Scene scene, String name) {
        // Columns ask for more room while they are drawn; a window draws again, a picture is drawn once.
        for (int i = 0; i < 2; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        // A scroll pane keeps a picture of its content, which without a window nobody tells of changes.
        scene.getRoot().lookupAll(".viewport").forEach(pane -> pane.setCache(false));
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        Path file = Path.of("target", "pictures", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void start() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRuns) {
            Platform.setImplicitExit(false);
        }
    }
}

package org.merchantconsole.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** What is dragged over a part of the window and let go there. */
public final class Drops {

    private Drops() {}

    /** Takes files. */
    public static void files(Node place, Consumer<List<Path>> take) {
        take(place, take, null);
    }

    /** Takes files, or else text. */
    public static void filesOrText(Node place, Consumer<List<Path>> files, Consumer<@Nullable String> text) {
        take(place, files, text);
    }

    private static void take(Node place, Consumer<List<Path>> files, @Nullable Consumer<@Nullable String> text) {
        place.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()
                    || (text != null && event.getDragboard().hasString())) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        place.setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            event.setDropCompleted(true);
            event.consume();
            if (board.hasFiles() || text == null) {
                files.accept(board.getFiles().stream().map(File::toPath).toList());
            } else {
                text.accept(board.getString());
            }
        });
    }
}

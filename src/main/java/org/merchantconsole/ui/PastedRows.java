package org.merchantconsole.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.BatchDesk;

/** Rows for many orders, pasted, dropped or out of a file; what cannot be taken is said in a sentence. */
public final class PastedRows {

    private final UiContext context;
    private final Consumer<String> take;

    public PastedRows(UiContext context, Consumer<String> take) {
        this.context = context;
        this.take = take;
    }

    /** Takes what lies in the system's clipboard. */
    public void paste() {
        text(Clipboard.getSystemClipboard().getString());
    }

    /** Takes a text; none says so. */
    public void text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            context.notices().say(Tone.WARNING, context.texts().get("bulk.nothingPasted"));
        } else {
            take.accept(text);
        }
    }

    /** Takes the first of the files, which is read in the background. */
    public void files(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Path file = files.getFirst();
        context.background().run(() -> BatchDesk.text(file), this::text, fault -> {
            if (fault instanceof IOException) {
                context.notices().say(Tone.WARNING, context.texts().get("bulk.fileUnread", file.getFileName()));
            } else {
                context.notices().failed(fault);
            }
        });
    }
}

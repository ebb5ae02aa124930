package org.merchantconsole.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the person for files. */
public interface FileChoice {

    /** The chosen files; none when the person thought better of it. Waits for the person, on the window's thread. */
    List<Path> choose(String title);

    /** The system's own window for it. */
    static FileChoice ofTheSystem() {
        return title -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter("PDF, JPEG, PNG", "*.pdf", "*.jpg", "*.jpeg", "*.png"));
            Window owner = Window.getWindows().stream()
                    .filter(Window::isFocused)
                    .findFirst()
                    .orElse(null);
            List<File> chosen = chooser.showOpenMultipleDialog(owner);
            return chosen == null
                    ? List.of()
                    : chosen.stream().map(File::toPath).toList();
        };
    }
}

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

    /** As {@link #choose}, for tables of orders. */
    default List<Path> chooseTable(String title) {
        return choose(title);
    }

    /** The system's own window for it. */
    static FileChoice ofTheSystem() {
        return new FileChoice() {
            @Override
            public List<Path> choose(String title) {
                return ask(
                        title, new FileChooser.ExtensionFilter("PDF, JPEG, PNG", "*.pdf", "*.jpg", "*.jpeg", "*.png"));
            }

            @Override
            public List<Path> chooseTable(String title) {
                return ask(title, new FileChooser.ExtensionFilter("CSV", "*.csv", "*.tsv", "*.txt"));
            }

            private static List<Path> ask(String title, FileChooser.ExtensionFilter filter) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.getExtensionFilters().add(filter);
                Window owner = Window.getWindows().stream()
                        .filter(Window::isFocused)
                        .findFirst()
                        .orElse(null);
                List<File> chosen = chooser.showOpenMultipleDialog(owner);
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(File::toPath).toList();
            }
        };
    }
}

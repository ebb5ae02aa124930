package org.merchantconsole.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the person for files. */
public interface FileChoice {

    /** The chosen files; none when the person thought better of it. Waits for the person, on the window's thread. */
    List<Path> choose(String title);

    /** As {@link #choose}, for tables of orders. */
    default List<Path> chooseTable(String title) {
        return choose(title);
    }

    /** As {@link #choose}, for files of whatever kind. */
    default List<Path> chooseAny(String title) {
        return choose(title);
    }

    /**
     * Where to write a file; empty when the person thought better of it. Waits for the person, on the window's thread.
     *
     * @param name what it would be called
     * @param endings the kinds of file, by their endings, the first one offered first
     */
    default Optional<Path> save(String title, String name, List<String> endings) {
        return Optional.empty();
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

            @Override
            public List<Path> chooseAny(String title) {
                return ask(title, new FileChooser.ExtensionFilter("*.*", "*.*"));
            }

            @Override
            public Optional<Path> save(String title, String name, List<String> endings) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name);
                endings.forEach(ending -> chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending)));
                return Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
            }

            private static List<Path> ask(String title, FileChooser.ExtensionFilter filter) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.getExtensionFilters().add(filter);
                List<File> chosen = chooser.showOpenMultipleDialog(owner());
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(File::toPath).toList();
            }

            private static @Nullable Window owner() {
                return Window.getWindows().stream()
                        .filter(Window::isFocused)
                        .findFirst()
                        .orElse(null);
            }
        };
    }
}

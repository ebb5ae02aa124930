package org.merchantconsole.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The keys being changed; they count once the settings are saved. */
final class KeysEdit {

    private static final String FILE = "keys.csv";

    private final UiContext context;
    private final Runnable edited;
    private final ReadOnlyObjectWrapper<Shortcuts> table;
    private final ReadOnlyObjectWrapper<SettingsViewModel.Said> said =
            new ReadOnlyObjectWrapper<>(SettingsViewModel.Said.NOTHING);

    KeysEdit(UiContext context, Runnable edited) {
        this.context = context;
        this.edited = edited;
        this.table = new ReadOnlyObjectWrapper<>(context.keys());
    }

    ReadOnlyObjectProperty<Shortcuts> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Why a key was not taken, or what came of a file. */
    ReadOnlyObjectProperty<SettingsViewModel.Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    Map<String, String> changed() {
        return table.get().changed();
    }

    void set(Map<String, String> changed) {
        table.set(context.keys().with(changed));
        said.set(SettingsViewModel.Said.NOTHING);
    }

    /** Gives something another key, or says why it cannot have it. */
    void change(String name, String key) {
        String problem = take(name, key);
        said.set(
                problem.isEmpty() ? SettingsViewModel.Said.NOTHING : new SettingsViewModel.Said(Tone.WARNING, problem));
        edited.run();
    }

    /** All keys as they are delivered. */
    void reset() {
        set(Map.of());
        edited.run();
    }

    private String take(String name, String key) {
        List<String> problem = table.get().problem(name, key);
        if (!problem.isEmpty()) {
            Texts texts = context.texts();
            Object[] figures = problem.stream()
                    .skip(1)
                    .map(word -> texts.has(word) ? texts.get(word).replace("…", "") : word)
                    .toArray();
            return texts.get(problem.getFirst(), figures);
        }
        Map<String, String> now = new LinkedHashMap<>(changed());
        boolean delivered = table.get().rows().stream()
                .anyMatch(row -> row.name().equals(name) && row.key().equals(key));
        if (delivered) {
            now.remove(name);
        } else {
            now.put(name, key);
        }
        table.set(table.get().with(now));
        return "";
    }

    /** Writes the changed keys to a file that the person chooses: a name and a key in each line. */
    void save() {
        context.files()
                .save(context.texts().get("settings.keys.export"), FILE, List.of("csv"))
                .ifPresent(file -> {
                    List<String> lines = new ArrayList<>();
                    new TreeMap<>(changed()).forEach((name, key) -> lines.add(name + "," + key));
                    context.background()
                            .run(
                                    () -> Files.write(file, lines),
                                    done -> said.set(new SettingsViewModel.Said(
                                            Tone.SUCCESS,
                                            context.texts().get("settings.keys.saved", file.getFileName()))),
                                    this::broken);
                });
    }

    /** Takes keys over from such a file; what cannot be is named with its reason. */
    void read() {
        List<Path> chosen = context.files().chooseTable(context.texts().get("settings.keys.import"));
        if (!chosen.isEmpty()) {
            context.background().run(() -> Files.readAllLines(chosen.getFirst()), this::take, this::broken);
        }
    }

    private void take(List<String> lines) {
        int taken = 0;
        String left = "";
        // What is in the file replaces all: two keys that changed places would stand in each other's way.
        table.set(context.keys().with(Map.of()));
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String line : lines) {
            int comma = line.indexOf(',');
            if (comma > 0) {
                wanted.put(
                        line.substring(0, comma).strip(),
                        line.substring(comma + 1).strip());
            }
        }
        Shortcuts all = table.get().with(wanted);
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            if (all.problem(one.getKey(), one.getValue()).isEmpty()) {
                Map<String, String> now = new LinkedHashMap<>(changed());
                now.put(one.getKey(), one.getValue());
                table.set(table.get().with(now));
                taken++;
            } else if (left.isEmpty()) {
                left = " "
                        + context.texts().get("settings.keys.left", one.getKey(), take(one.getKey(), one.getValue()));
            }
        }
        said.set(new SettingsViewModel.Said(
                left.isEmpty() ? Tone.SUCCESS : Tone.WARNING, context.texts().get("settings.keys.read", taken) + left));
        edited.run();
    }

    private void broken(Exception fault) {
        if (fault instanceof IOException || fault instanceof java.io.UncheckedIOException) {
            said.set(new SettingsViewModel.Said(Tone.DANGER, context.texts().get("settings.keys.broken")));
        } else {
            context.notices().failed(fault);
        }
    }
}

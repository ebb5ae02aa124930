package org.merchantconsole.ui.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Texts;

/** The merchant's further websites with their keys, being edited. */
public final class SitesEdit {
    private final ObservableList<SiteEdit> rows = FXCollections.observableArrayList();
    private final Runnable edited;

    /** @param edited runs after each change */
    SitesEdit(Runnable edited) {
        this.edited = edited;
        rows.addListener((ListChangeListener<SiteEdit>) change -> edited.run());
    }

    void set(List<Settings.Site> sites) {
        List<SiteEdit> fresh = sites.stream().map(SiteEdit::new).toList();
        fresh.forEach(row -> row.subscribe(edited));
        rows.setAll(fresh);
    }

    /** A new row, to be filled in. */
    void add() {
        SiteEdit row = new SiteEdit();
        row.subscribe(edited);
        rows.add(row);
    }

    void remove(SiteEdit row) {
        rows.remove(row);
    }

    /** The rows, in the order in which they are shown. */
    public ObservableList<SiteEdit> rows() {
        return rows;
    }

    List<Settings.Site> value() {
        return rows.stream().map(SiteEdit::value).toList();
    }

    /** The keys that were typed, by site id. */
    Map<String, String> newKeys() {
        Map<String, String> keys = new TreeMap<>();
        rows.stream().filter(row -> !row.key().isEmpty()).forEach(row -> keys.put(row.id(), row.key()));
        return keys;
    }

    void forgetKeys() {
        rows.forEach(row -> row.keyProperty().set(""));
    }

    /** Shows of which sites a key is stored. */
    void stored(Set<String> sites) {
        rows.forEach(row -> row.keyStoredProperty().set(sites.contains(row.id())));
    }

    Set<String> ids() {
        return rows.stream().filter(SiteEdit::isId).map(SiteEdit::id).collect(Collectors.toSet());
    }

    /** What is missing before it can be stored; empty when nothing is. */
    String problem(Texts texts) {
        Set<String> seen = new HashSet<>();
        for (SiteEdit row : rows) {
            if (!row.isId()) {
                return texts.get("settings.sites.problem.id");
            }
            if (!seen.add(row.id())) {
                return texts.get("settings.sites.problem.twice", row.id());
            }
            if (row.key().isEmpty() && !row.keyStoredProperty().get()) {
                return texts.get("settings.sites.problem.key", row.id());
            }
            if (row.key().contains(" ")) {
                return texts.get("settings.problem.keyShape");
            }
        }
        return "";
    }
}

package org.merchantconsole.ui.neworder;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.merchantconsole.desk.NewOrderField;

/**
 * What is wrong with the fields, and what of it is to be seen: the sentence of a field is shown once the field was touched or
 * sending was tried.
 */
final class Problems {

    private final Supplier<Map<NewOrderField, String>> check;
    private final Map<NewOrderField, ReadOnlyStringWrapper> shown = new EnumMap<>(NewOrderField.class);
    private final Set<NewOrderField> touched = EnumSet.noneOf(NewOrderField.class);
    private final Map<NewOrderField, String> refused = new EnumMap<>(NewOrderField.class);
    private boolean tried;

    /** @param check what is wrong with the fields as they are */
    Problems(Supplier<Map<NewOrderField, String>> check) {
        this.check = check;
        for (NewOrderField field : NewOrderField.values()) {
            shown.put(field, new ReadOnlyStringWrapper(""));
        }
    }

    /** What is shown below a field; empty for nothing. */
    ReadOnlyStringProperty of(NewOrderField field) {
        ReadOnlyStringWrapper one = shown.get(field);
        if (one == null) {
            throw new IllegalStateException("no problems of " + field);
        }
        return one.getReadOnlyProperty();
    }

    /** Everything that is wrong, shown or not. */
    Map<NewOrderField, String> all() {
        Map<NewOrderField, String> found = new LinkedHashMap<>(check.get());
        refused.forEach(found::putIfAbsent);
        return found;
    }

    /** Looks again. */
    void revise() {
        Map<NewOrderField, String> found = all();
        shown.forEach((field, text) -> text.set(tried || touched.contains(field) ? found.getOrDefault(field, "") : ""));
    }

    /** The person changed the field: what was refused about it may be right now. */
    void touch(NewOrderField field) {
        touched.add(field);
        refused.remove(field);
    }

    /** Whether sending was tried, so that everything is shown. */
    void tried(boolean now) {
        tried = now;
    }

    /** What the desk or the provider said of the fields. */
    void refused(Map<NewOrderField, String> sentences) {
        refused.putAll(sentences);
    }

    /** Forgets what was refused. */
    void forgive() {
        refused.clear();
    }

    /** Nothing was touched and nothing was tried. */
    void reset() {
        tried = false;
        touched.clear();
        refused.clear();
    }
}

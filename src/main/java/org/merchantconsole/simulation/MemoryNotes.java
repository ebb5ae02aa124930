package org.merchantconsole.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.NoteStore;
import org.merchantconsole.order.OrderKey;

/** Remarks in memory, with what they said before. */
final class MemoryNotes implements NoteStore {
    private final Consumer<AuditEntry> audit;
    private final Map<OrderKey, List<Note>> notes = new HashMap<>();
    private final Map<OrderKey, List<Version>> versions = new HashMap<>();
    private long last;

    MemoryNotes(Consumer<AuditEntry> audit) {
        this.audit = audit;
    }

    synchronized List<Note> of(OrderKey order) {
        return List.copyOf(notes.getOrDefault(order, List.of()));
    }

    synchronized void add(OrderKey order, Note note) {
        last++;
        notes.computeIfAbsent(order, key -> new ArrayList<>())
                .add(new Note(last, note.at(), note.by(), note.text(), false, null, ""));
    }

    @Override
    public synchronized boolean edit(OrderKey order, long note, String text, Instant at, String by, AuditEntry row) {
        Note is = find(order, note);
        if (is == null || is.text().equals(text)) {
            return false;
        }
        Instant since = is.editedAt() == null ? is.at() : is.editedAt();
        String who = is.editedBy().isEmpty() ? is.by() : is.editedBy();
        versions.computeIfAbsent(order, key -> new ArrayList<>()).add(new Version(note, since, who, is.text()));
        replace(order, one -> one.id() == note ? new Note(note, one.at(), one.by(), text, one.pinned(), at, by) : one);
        audit.accept(row);
        return true;
    }

    @Override
    public synchronized boolean pin(OrderKey order, long note, boolean pinned, Instant at, AuditEntry row) {
        Note is = find(order, note);
        if (is == null || is.pinned() == pinned) {
            return false;
        }
        replace(order, one -> pinned(one, pinned && one.id() == note));
        audit.accept(row);
        return true;
    }

    private static Note pinned(Note note, boolean pinned) {
        return new Note(note.id(), note.at(), note.by(), note.text(), pinned, note.editedAt(), note.editedBy());
    }

    private void replace(OrderKey order, UnaryOperator<Note> change) {
        notes.computeIfPresent(
                order, (key, all) -> new ArrayList<>(all.stream().map(change).toList()));
    }

    private @Nullable Note find(OrderKey order, long note) {
        return notes.getOrDefault(order, List.of()).stream()
                .filter(one -> one.id() == note)
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized List<Version> versions(OrderKey order) {
        return List.copyOf(versions.getOrDefault(order, List.of()));
    }

    @Override
    public synchronized List<String> people() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        notes.values().forEach(all -> all.forEach(note -> names.add(note.by())));
        return List.copyOf(names);
    }
}

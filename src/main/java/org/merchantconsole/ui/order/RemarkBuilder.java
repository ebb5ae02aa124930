package org.merchantconsole.ui.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.NoteStore;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** Remarks in words: who wrote them, who corrected them, and what they said before. */
final class RemarkBuilder {

    private final Texts texts;
    private final TimeText times;

    RemarkBuilder(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
    }

    /** The pinned one first, then the newest first. */
    PaneContent.Notes notes(Insight insight) {
        List<Note> notes = insight.view().order().notes().stream()
                .sorted(Comparator.comparing(Note::pinned)
                        .thenComparing(Note::at)
                        .thenComparingLong(Note::id)
                        .reversed())
                .toList();
        return new PaneContent.Notes(
                texts.get("order.notes"),
                texts.get("order.notes.keys"),
                notes.stream().map(note -> remark(note, insight.noteVersions())).toList());
    }

    PaneContent.@Nullable Remark pinned(Insight insight) {
        return insight.view().order().notes().stream()
                .filter(Note::pinned)
                .findFirst()
                .map(note -> remark(note, List.of()))
                .orElse(null);
    }

    private PaneContent.Remark remark(Note note, List<NoteStore.Version> versions) {
        Instant edited = note.editedAt();
        String who = note.by() + ", " + times.moment(note.at());
        List<String> before = new ArrayList<>();
        for (NoteStore.Version version : versions) {
            if (version.note() == note.id()) {
                before.addFirst(
                        texts.get("order.note.before", version.text(), version.by(), times.moment(version.at())));
            }
        }
        return new PaneContent.Remark(
                note,
                note.text(),
                edited == null ? who : texts.get("order.note.edited", who, note.editedBy(), times.moment(edited)),
                before);
    }
}

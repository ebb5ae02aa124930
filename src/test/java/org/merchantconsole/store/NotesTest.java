package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantconsole.store.Samples.AUDIT;
import static org.merchantconsole.store.Samples.NOW;
import static org.merchantconsole.store.Samples.full;
import static org.merchantconsole.store.Samples.key;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.NoteStore;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Trail;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.simulation.MemoryStore;
import org.merchantconsole.status.RawPair;

/** Remarks that are pinned and corrected, and the past of an order, in both stores. */
class NotesTest {
    private static final Instant LATER = NOW.plusSeconds(60);

    @TempDir
    Path folder;

    private SqliteStore file;

    @BeforeEach
    void open() {
        file = SqliteStore.open(folder.resolve("console.db"), () -> NOW);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<OrderStore> both() {
        return List.of(file, new MemoryStore());
    }

    private static AuditEntry row(String what) {
        return new AuditEntry(LATER, "Tess", Source.PERSON, what, key("A1"), null, "");
    }

    private static Note only(OrderStore store) {
        return store.find(key("A1")).orElseThrow().notes().getFirst();
    }

    @Test
    void aCorrectedNoteKeepsWhatItSaid() {
        for (OrderStore store : both()) {
            Samples.save(store, List.of(update(slim("A1"))), AUDIT);
            store.addNote(key("A1"), new Note(NOW, "Mila", "call back"), row("note added"));
            long id = only(store).id();

            boolean first = store.notes().edit(key("A1"), id, "called", LATER, "Tess", row("note corrected"));
            boolean same = store.notes().edit(key("A1"), id, "called", LATER, "Tess", row("note corrected"));

            assertThat(first).isTrue();
            assertThat(same).as("nothing to correct").isFalse();
            Note note = only(store);
            assertThat(note.text()).isEqualTo("called");
            assertThat(note.by()).isEqualTo("Mila");
            assertThat(note.editedBy()).isEqualTo("Tess");
            assertThat(store.notes().versions(key("A1")))
                    .containsExactly(new NoteStore.Version(id, NOW, "Mila", "call back"));
            assertThat(store.audit(key("A1"), 9).stream().map(AuditEntry::what))
                    .containsExactly("note corrected", "note added");
            assertThat(store.notes().people()).contains("Mila");
        }
    }

    @Test
    void aThirdTextKeepsTheTwoBefore() {
        Samples.save(file, List.of(update(slim("A1"))), AUDIT);
        file.addNote(key("A1"), new Note(NOW, "Mila", "one"), row("note added"));
        long id = only(file).id();
        file.notes().edit(key("A1"), id, "two", LATER, "Tess", row("note corrected"));
        file.notes().edit(key("A1"), id, "three", LATER.plusSeconds(5), "Mila", row("note corrected"));

        assertThat(file.notes().versions(key("A1")))
                .containsExactly(
                        new NoteStore.Version(id, NOW, "Mila", "one"), new NoteStore.Version(id, LATER, "Tess", "two"));
    }

    @Test
    void oneNoteIsPinnedAndStandsInTheList() {
        for (OrderStore store : both()) {
            Samples.save(store, List.of(update(slim("A1"))), AUDIT);
            store.addNote(key("A1"), new Note(NOW, "Mila", "first"), row("note added"));
            store.addNote(key("A1"), new Note(NOW, "Mila", "second"), row("note added"));
            List<Note> notes = store.find(key("A1")).orElseThrow().notes();

            assertThat(store.notes().pin(key("A1"), notes.get(0).id(), true, NOW, row("note pinned")))
                    .isTrue();
            assertThat(store.notes().pin(key("A1"), notes.get(1).id(), true, LATER, row("note pinned")))
                    .isTrue();
            assertThat(store.notes().pin(key("A1"), notes.get(1).id(), true, LATER, row("note pinned")))
                    .as("it is already")
                    .isFalse();

            assertThat(store.find(key("A1")).orElseThrow().notes().stream().map(Note::pinned))
                    .containsExactly(false, true);
        }
        OrderRow row = file.page(OrderQuery.of(Queue.ORDERS), null, 5).rows().getFirst();
        assertThat(row.pinned()).isEqualTo("second");
        assertThat(file.page(OrderQuery.of(Queue.ORDERS).withText("second"), null, 5)
                        .rows())
                .hasSize(1);
    }

    @Test
    void searchFindsWhatANoteSaysNowAndNotWhatItSaidBefore() {
        Samples.save(file, List.of(update(slim("A1"))), AUDIT);
        file.addNote(key("A1"), new Note(NOW, "Mila", "umbrella"), row("note added"));
        assertThat(found("umbrella")).isEqualTo(1);

        file.notes().edit(key("A1"), only(file).id(), "raincoat", LATER, "Mila", row("note corrected"));

        assertThat(found("raincoat")).isEqualTo(1);
        assertThat(found("umbrella")).isZero();
    }

    private int found(String word) {
        return file.page(OrderQuery.of(Queue.ORDERS).withText(word), null, 5)
                .rows()
                .size();
    }

    @Test
    void nobodyChangesWhatANoteSaid() {
        Samples.save(file, List.of(update(slim("A1"))), AUDIT);
        file.addNote(key("A1"), new Note(NOW, "Mila", "one"), row("note added"));
        file.notes().edit(key("A1"), only(file).id(), "two", LATER, "Tess", row("note corrected"));
        file.close();
        try (Database database = Database.open(folder.resolve("console.db"))) {
            for (String sql : List.of("UPDATE note_versions SET text = 'x'", "DELETE FROM note_versions")) {
                assertThatThrownBy(() -> database.write(session -> session.run(sql)))
                        .as(sql)
                        .isInstanceOf(RuntimeException.class);
            }
        }
    }

    @Test
    void thePairsThatChildrenLeaveAreKept() {
        for (OrderStore store : both()) {
            Order order = full("A1");
            Samples.save(store, List.of(update(order)), AUDIT);
            Order stored = store.find(key("A1")).orElseThrow();
            Transaction child = stored.related().getFirst();
            RawPair next = new RawPair("declined", "declined");
            List<Transaction> changed = stored.related().stream()
                    .map(one -> one.id().equals(child.id())
                            ? new Transaction(
                                    one.id(),
                                    one.kind(),
                                    one.orderId(),
                                    next,
                                    one.amount(),
                                    one.created(),
                                    one.description(),
                                    one.answerBy(),
                                    one.disputeReason())
                            : one)
                    .toList();
            AuditEntry why = new AuditEntry(LATER, "sync", Source.SYNC, "synchronised", null, null, "");
            store.save(List.of(update(Edits.related(stored, changed))), why);

            assertThat(store.trail(key("A1")).children())
                    .containsExactly(new Trail.ChildChange(child.id(), LATER, child.status(), Source.SYNC, "sync"));
            assertThat(store.trail(key("none"))).isEqualTo(Trail.NONE);
        }
    }
}

package org.merchantconsole.ui.list;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.paper.Sheet;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.HandedRows;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** Takes the list in sight out of the program: into a file, or to a printer. */
public final class ListOutput {

    /** Below that nobody can write a file of any use. */
    private static final long FULL = 1 << 20;

    private final UiContext context;
    private final ListWords words;
    private final OrderListModel model;
    private final Supplier<List<TableColumn<OrderRow, OrderRow>>> columns;

    /** @param columns the columns in sight, in their order */
    public ListOutput(
            UiContext context,
            ListWords words,
            OrderListModel model,
            Supplier<List<TableColumn<OrderRow, OrderRow>>> columns) {
        this.context = context;
        this.words = words;
        this.model = model;
        this.columns = columns;
    }

    /** Asks where and writes the list there, as CSV, spreadsheet or PDF. */
    public void export() {
        String name = words.screen() + "-" + context.times().today() + ".csv";
        Optional<Path> file =
                context.files().save(words.texts().get("list.export.title"), name, List.of("csv", "xlsx", "pdf"));
        file.ifPresent(this::exportTo);
    }

    private void exportTo(Path file) {
        Sheet sheet = sheet();
        context.background()
                .run(
                        () -> written(sheet, file),
                        answer -> context.notices().say(answer.tone(), answer.sentence()),
                        context.notices()::failed);
    }

    private record Answer(Tone tone, String sentence) {}

    private Answer written(Sheet sheet, Path file) {
        try {
            long rows = sheet.write(file);
            return new Answer(Tone.SUCCESS, words.texts().get("list.export.done", rows, file.toString()));
        } catch (Printout.TooLong tooLong) {
            return new Answer(Tone.WARNING, words.texts().get("list.print.long", Printout.MOST_ROWS));
        } catch (IOException stuck) {
            return new Answer(Tone.DANGER, words.texts().get(why(file), file.toString()));
        }
    }

    private static String why(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "list.export.noFolder";
        }
        if (!Files.isWritable(folder)) {
            return "list.export.notAllowed";
        }
        try {
            FileStore disk = Files.getFileStore(folder);
            return disk.getUsableSpace() < FULL ? "list.export.full" : "list.export.failed";
        } catch (IOException unknown) {
            return "list.export.failed";
        }
    }

    /** Hands what is chosen to the screen for many orders; false when nothing is chosen. */
    public boolean hand(ActionKind kind) {
        if (model.choosing().isEmpty()) {
            return false;
        }
        ListSheet.Rows rows = model.everyRow();
        context.background()
                .run(
                        () -> {
                            List<String> ids = new ArrayList<>();
                            rows.each(row -> ids.add(row.key().id()));
                            return String.join("\n", ids);
                        },
                        ids -> context.navigator().hand(new HandedRows(kind, ids)),
                        context.notices()::failed);
        return true;
    }

    /** Shows the list as it would be printed. */
    public void print() {
        Sheet sheet = sheet();
        context.background()
                .run(
                        () -> printout(sheet),
                        made -> made.ifPresentOrElse(
                                context.navigator()::print,
                                () -> context.notices()
                                        .say(Tone.WARNING, words.texts().get("list.print.long", Printout.MOST_ROWS))),
                        context.notices()::failed);
    }

    private static Optional<Printout> printout(Sheet sheet) throws IOException {
        try {
            return Optional.of(Printout.of(sheet));
        } catch (Printout.TooLong tooLong) {
            return Optional.empty();
        }
    }

    private Sheet sheet() {
        return ListSheet.of(words, columns.get(), model.narrowing().asSearch(), model.everyRow());
    }
}

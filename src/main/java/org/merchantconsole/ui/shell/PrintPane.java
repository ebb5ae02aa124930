package org.merchantconsole.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** What would be printed, page by page, before it is: to the printer, or into a PDF. */
final class PrintPane extends VBox {

    private static final double SMALLER = 0.8;

    private final UiContext context;
    private final Texts texts;
    private final Printout printout;
    private final PrintPages pages;
    private final Runnable close;
    private final Supplier<@Nullable PrinterJob> jobs;
    private final StackPane sheet = new StackPane();
    private final Label place = new Label();
    private final Label said = new Label();
    private int shown;

    /**
     * @param close takes the pane away, after it went to a printer or into a file
     * @param jobs begins a job on the printer that the system prefers; null where there is no printer
     */
    PrintPane(UiContext context, Printout printout, Runnable close, Supplier<@Nullable PrinterJob> jobs) {
        super(10);
        this.context = context;
        this.texts = context.texts();
        this.printout = printout;
        this.pages = new PrintPages(printout);
        this.close = close;
        this.jobs = jobs;
        getStyleClass().addAll("overlay", "print-pane");
        Label heading = new Label(texts.get("shell.print.title"));
        heading.getStyleClass().add("heading");
        Button print = button("shell.print.print", this::print);
        print.setId("print-print");
        print.getStyleClass().add("accent");
        Button save = button("shell.print.save", this::save);
        save.setId("print-save");
        Button before = button("shell.print.before", () -> turn(-1));
        Button after = button("shell.print.after", () -> turn(1));
        HBox line = new HBox(8, before, place, after, new Region(), save, print);
        HBox.setHgrow(line.getChildren().get(3), Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        said.setId("print-said");
        said.setWrapText(true);
        said.setMaxWidth(PrintPages.WIDTH * SMALLER);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        sheet.setMinSize(PrintPages.WIDTH * SMALLER, PrintPages.HEIGHT * SMALLER);
        ScrollPane seen = new ScrollPane(sheet);
        seen.getStyleClass().add("page-scroll");
        seen.setPrefViewportWidth(PrintPages.WIDTH * SMALLER);
        seen.setPrefViewportHeight(PrintPages.HEIGHT * SMALLER);
        // Where the window has less room than the page, the page is scrolled and the buttons stay in sight.
        seen.setMinSize(0, 0);
        seen.setFocusTraversable(false);
        VBox.setVgrow(seen, Priority.ALWAYS);
        getChildren().addAll(heading, seen, line, said);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleText(texts.get("shell.print.spoken", printout.title(), pages.count()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        turn(0);
    }

    private Button button(String text, Runnable run) {
        Button button = new Button(texts.get(text));
        button.setOnAction(e -> run.run());
        return button;
    }

    private void turn(int by) {
        shown = Math.clamp((long) shown + by, 0, pages.count() - 1);
        Region page = pages.page(shown);
        page.getTransforms().add(new Scale(SMALLER, SMALLER));
        sheet.getChildren().setAll(new Group(page));
        place.setText(texts.get("shell.print.page", shown + 1, pages.count()));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN, RIGHT, DOWN -> turn(1);
            case PAGE_UP, LEFT, UP -> turn(-1);
            case HOME -> turn(-pages.count());
            case END -> turn(pages.count());
            default -> {
                switch (texts.keys().pressed("print", event)) {
                    case "save" -> save();
                    case "print" -> print();
                    default -> {
                        return;
                    }
                }
            }
        }
        event.consume();
    }

    private void save() {
        Optional<Path> file = context.files().save(texts.get("shell.print.save"), name(), List.of("pdf"));
        if (file.isEmpty()) {
            return;
        }
        context.background()
                .run(
                        () -> {
                            printout.write(file.get());
                            return file.get();
                        },
                        done -> {
                            context.notices().say(Tone.SUCCESS, texts.get("shell.print.saved", done.toString()));
                            close.run();
                        },
                        stuck -> said.setText(
                                texts.get("shell.print.notSaved", file.get().toString())));
    }

    private String name() {
        return printout.title().replaceAll("[^\\p{L}\\p{N}-]+", "-").replaceAll("^-|-$", "") + ".pdf";
    }

    private void print() {
        PrinterJob job = jobs.get();
        if (job == null) {
            said.setText(texts.get("shell.print.noPrinter"));
            return;
        }
        Scene window = getScene();
        if (window == null || !job.showPrintDialog(window.getWindow())) {
            job.cancelJob();
            return;
        }
        JobSettings settings = job.getJobSettings();
        Printer printer = job.getPrinter();
        PageLayout layout =
                printer.createPageLayout(Paper.A4, PageOrientation.LANDSCAPE, Printer.MarginType.HARDWARE_MINIMUM);
        settings.setPageLayout(layout);
        settings.setJobName(printout.title());
        double scale = Math.min(
                1,
                Math.min(
                        layout.getPrintableWidth() / PrintPages.WIDTH,
                        layout.getPrintableHeight() / PrintPages.HEIGHT));
        boolean sent = true;
        for (int i = 0; i < pages.count() && sent; i++) {
            Region page = pages.page(i);
            page.getTransforms().add(new Scale(scale, scale));
            Scene dressed = new Scene(new Group(page));
            dressed.getStylesheets().setAll(window.getStylesheets());
            page.applyCss();
            page.layout();
            sent = job.printPage(page);
        }
        if (sent && job.endJob()) {
            context.notices().say(Tone.SUCCESS, texts.get("shell.print.sent", pages.count()));
            close.run();
        } else {
            said.setText(texts.get("shell.print.failed"));
        }
    }
}

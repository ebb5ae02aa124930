package org.merchantconsole.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.merchantconsole.paper.Bars;
import org.merchantconsole.paper.Paper;
import org.merchantconsole.paper.Printout;

/** A printout cut into pages of A4 on its side, each drawn when it is wanted: for the eye and for the printer alike. */
final class PrintPages {

    static final double WIDTH = 842;
    static final double HEIGHT = 595;
    private static final double MARGIN = 36;
    private static final double ROOM = HEIGHT - 2 * MARGIN - 20;
    private static final double ROW = 16;
    private static final double HEADING = 26;
    private static final double CODE = 64;
    private static final double MODULE = 1.1;
    private static final double CARDS = 110;
    private static final double SIGNATURE = 64;
    /** Letters that fit across a page for certain; a sentence of more goes on in the next line. */
    private static final int ACROSS = 135;

    private final Printout printout;
    private final List<List<Line>> pages = new ArrayList<>();
    private double left;

    PrintPages(Printout printout) {
        this.printout = printout;
        turn();
        put(new Line.Title(printout.title()));
        printout.under().forEach(text -> put(new Line.Small(text)));
        for (Printout.Part part : printout.parts()) {
            if (!part.heading().isEmpty()) {
                put(new Line.Title(part.heading()));
            }
            switch (part) {
                case Printout.Code code -> put(new Line.Code(code.text()));
                case Printout.Cards cards -> lines(cards).forEach(this::put);
                case Printout.Signatures room -> put(new Line.Signatures(room.people()));
                case Printout.NextPage next -> turn();
                case Printout.Facts facts -> facts.facts().forEach(this::put);
                case Printout.Table table -> {
                    put(new Line.Head(table.columns()));
                    for (List<String> row : table.rows()) {
                        if (left < ROW) {
                            turn();
                            put(new Line.Head(table.columns()));
                        }
                        put(new Line.Row(table.columns(), row));
                    }
                }
            }
        }
    }

    /** One line of a page. */
    private sealed interface Line {
        record Title(String text) implements Line {}

        record Small(String text) implements Line {}

        record Fact(Paper.Fact fact) implements Line {}

        record Code(String text) implements Line {}

        record Signatures(List<String> people) implements Line {}

        record Cards(List<Printout.Card> cards) implements Line {}

        record Head(List<Paper.Column> columns) implements Line {}

        record Row(List<Paper.Column> columns, List<String> texts) implements Line {}
    }

    private void put(Line line) {
        double height = switch (line) {
            case Line.Title title -> HEADING;
            case Line.Code code -> CODE;
            case Line.Cards cards -> CARDS;
            case Line.Signatures room -> SIGNATURE;
            default -> ROW;
        };
        if (left < height) {
            turn();
        }
        left -= height;
        pages.getLast().add(line);
    }

    /** A fact; a sentence alone may take several lines. */
    private void put(Paper.Fact fact) {
        if (!fact.value().isEmpty()) {
            put(new Line.Fact(fact));
            return;
        }
        StringBuilder line = new StringBuilder();
        for (String word : fact.name().split(" ", -1)) {
            if (line.length() + word.length() > ACROSS && !line.isEmpty()) {
                put(new Line.Fact(new Paper.Fact(line.toString(), "")));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        put(new Line.Fact(new Paper.Fact(line.toString(), "")));
    }

    private void turn() {
        pages.add(new ArrayList<>());
        left = ROOM;
    }

    int count() {
        return pages.size();
    }

    /** Draws a page, counted from 0. */
    Region page(int number) {
        VBox page = new VBox();
        page.getStyleClass().add("print-page");
        page.setMinSize(WIDTH, HEIGHT);
        page.setMaxSize(WIDTH, HEIGHT);
        VBox body = new VBox();
        body.setMinHeight(ROOM);
        body.setMaxHeight(ROOM);
        pages.get(number).forEach(line -> body.getChildren().add(draw(line)));
        Label foot = text(String.join(" · ", printout.under()), WIDTH - 2 * MARGIN - 60, false);
        Label count = text((number + 1) + " / " + count(), 60, true);
        page.getChildren().addAll(body, new HBox(foot, count));
        return page;
    }

    private static Node draw(Line line) {
        return switch (line) {
            case Line.Title title -> {
                Label label = text(title.text(), WIDTH - 2 * MARGIN, false);
                label.getStyleClass().add("print-title");
                label.setMinHeight(HEADING);
                yield label;
            }
            case Line.Code code -> barsAndText(code.text());
            case Line.Signatures(List<String> people) -> signatures(people);
            case Line.Cards(List<Printout.Card> cards) -> {
                HBox row = new HBox();
                cards.forEach(card -> row.getChildren().add(card(card)));
                yield row;
            }
            case Line.Small small -> text(small.text(), WIDTH - 2 * MARGIN, false);
            case Line.Fact(Paper.Fact fact) ->
                fact.value().isEmpty()
                        ? text(fact.name(), WIDTH - 2 * MARGIN, false)
                        : new HBox(text(fact.name(), 230, false), text(fact.value(), 540, false));
            case Line.Head head -> {
                HBox row = row(
                        head.columns(),
                        head.columns().stream().map(Paper.Column::head).toList());
                row.getStyleClass().add("print-head");
                yield row;
            }
            case Line.Row cells -> row(cells.columns(), cells.texts());
        };
    }

    private static HBox signatures(List<String> people) {
        HBox row = new HBox(24);
        double width = (WIDTH - 2 * MARGIN) / people.size() - 24;
        for (String person : people) {
            Region line = new Region();
            line.getStyleClass().add("print-signature");
            line.setMinSize(width, SIGNATURE - ROW);
            row.getChildren().add(new VBox(line, text(person, width, false)));
        }
        return row;
    }

    private static List<Line> lines(Printout.Cards cards) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < cards.cards().size(); i += Printout.Cards.IN_A_LINE) {
            int end = Math.min(cards.cards().size(), i + Printout.Cards.IN_A_LINE);
            lines.add(new Line.Cards(cards.cards().subList(i, end)));
        }
        return lines;
    }

    private static Node card(Printout.Card card) {
        double width = (WIDTH - 2 * MARGIN) / Printout.Cards.IN_A_LINE;
        Label word = text(card.word(), width - 2, false);
        word.getStyleClass().add("print-card-word");
        word.setMinHeight(2 * ROW);
        Label does = text(card.does(), width - 2, false);
        VBox box = new VBox(word, does, new Group(bars(card.code())));
        box.getStyleClass().add("print-card");
        box.setAlignment(Pos.TOP_CENTER);
        word.setAlignment(Pos.CENTER);
        does.setAlignment(Pos.CENTER);
        box.setMinSize(width, CARDS);
        box.setMaxSize(width, CARDS);
        return box;
    }

    private static Node barsAndText(String text) {
        return new VBox(bars(text), text(text, WIDTH - 2 * MARGIN, false));
    }

    private static Pane bars(String text) {
        Pane bars = new Pane();
        bars.setMinHeight(CODE - ROW);
        if (Bars.canHold(text)) {
            for (Bars.Bar bar : Bars.of(text)) {
                bars.getChildren().add(new Rectangle(bar.from() * MODULE, 0, bar.width() * MODULE, CODE - ROW - 6));
            }
        }
        return bars;
    }

    private static HBox row(List<Paper.Column> columns, List<String> texts) {
        double all = columns.stream().mapToDouble(Paper.Column::share).sum();
        HBox row = new HBox();
        for (int i = 0; i < columns.size(); i++) {
            double width = (WIDTH - 2 * MARGIN) * columns.get(i).share() / all;
            row.getChildren().add(text(texts.get(i), width, columns.get(i).amounts()));
        }
        return row;
    }

    private static Label text(String words, double width, boolean right) {
        Label label = new Label(words.replace('\n', ' '));
        label.setMinSize(width, ROW);
        label.setMaxSize(width, ROW);
        label.setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        return label;
    }
}

package org.merchantconsole.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;

/**
 * What is to be printed, as texts that are ready to read: for a printer, for a file, and for the eye before either.
 *
 * @param under what it is, below the title and in the foot of every page
 */
public record Printout(String title, List<String> under, List<Part> parts) {

    /** More nobody prints; a paper of a hundred thousand rows would be three thousand pages. */
    public static final int MOST_ROWS = 5_000;

    /** Of the texts in a column, in signs; longer ones are broken over lines. */
    private static final int SHORTEST = 5;

    private static final int LONGEST = 34;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public Printout {
        under = List.copyOf(under);
        parts = List.copyOf(parts);
    }

    /** A part of it, with a heading of its own; an empty one for none. */
    public sealed interface Part {
        String heading();
    }

    /** Names and values. */
    public record Facts(String heading, List<Paper.Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A text as bars for a scanner, and readable beneath. */
    public record Code(String text) implements Part {
        @Override
        public String heading() {
            return "";
        }
    }

    /**
     * Cards to be cut out, three in a line: bars for a scanner, with a word in large letters and what it does.
     */
    public record Cards(List<Card> cards) implements Part {
        /** How many stand side by side. */
        public static final int IN_A_LINE = 3;

        public Cards {
            cards = List.copyOf(cards);
        }

        @Override
        public String heading() {
            return "";
        }
    }

    /**
     * One card.
     *
     * @param code what the bars hold
     * @param word the same for the eye
     * @param does what comes of it
     */
    public record Card(String code, String word, String does) {}

    /** Room for people to sign, side by side, each over what they sign as. */
    public record Signatures(String heading, List<String> people) implements Part {
        public Signatures {
            people = List.copyOf(people);
        }
    }

    /** What comes stands on a page of its own. */
    public record NextPage() implements Part {
        @Override
        public String heading() {
            return "";
        }
    }

    /** Rows under heads. */
    public record Table(String heading, List<Paper.Column> columns, List<List<String>> rows) implements Part {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A sheet as it is printed.
     *
     * @throws IOException when it has more rows than anybody prints, with a sentence, or its rows cannot be read
     */
    public static Printout of(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        sheet.rows().each(values -> {
            if (rows.size() >= MOST_ROWS) {
                throw new TooLong();
            }
            rows.add(values.stream().map(value -> text(value, sheet)).toList());
        });
        List<Paper.Column> columns = new ArrayList<>();
        for (int i = 0; i < sheet.heads().size(); i++) {
            Sheet.Head head = sheet.heads().get(i);
            columns.add(new Paper.Column(head.name(), widest(head.name(), rows, i), head.figures()));
        }
        return new Printout(sheet.title(), sheet.foot(), List.of(new Table("", columns, rows)));
    }

    /** A column's share of the paper is what its longest text needs; on the screen it may show something shorter. */
    private static float widest(String head, List<List<String>> rows, int column) {
        int longest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.clamp(Math.max(head.length(), longest), SHORTEST, LONGEST) + 2;
    }

    /** There are more rows than a paper should hold. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("A paper holds at most " + MOST_ROWS + " rows. Narrow the list, or write a spreadsheet instead.");
        }
    }

    /** Writes it as a PDF; the file is there whole or not at all. */
    public void write(Path file) throws IOException {
        Draft.write(file, this::write);
    }

    void write(OutputStream out) {
        try (Paper paper = Paper.wide(out, title, String.join(" · ", under))) {
            paper.heading(title);
            under.forEach(paper::small);
            for (Part part : parts) {
                if (!part.heading().isEmpty()) {
                    paper.subheading(part.heading());
                }
                switch (part) {
                    case Facts facts -> paper.facts(facts.facts());
                    case Code code -> paper.barcode(code.text());
                    case Cards cards -> paper.cards(cards.cards());
                    case Signatures room -> paper.signatures(room.people());
                    case NextPage next -> paper.page();
                    case Table table -> paper.table(table.columns(), table.rows());
                }
            }
        }
    }

    private static String text(@Nullable Object value, Sheet sheet) {
        return switch (value) {
            case null -> "";
            case Money money -> {
                NumberFormat format = NumberFormat.getNumberInstance(sheet.locale());
                int decimals = money.major().scale();
                format.setMinimumFractionDigits(decimals);
                format.setMaximumFractionDigits(decimals);
                yield format.format(money.major());
            }
            case Instant at -> MOMENT.format(at.atZone(sheet.zone()));
            default -> value.toString();
        };
    }
}

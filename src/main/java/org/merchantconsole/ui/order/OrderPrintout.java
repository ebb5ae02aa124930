package org.merchantconsole.ui.order;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.paper.Paper;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** An order as it is printed: what the pane says, card by card. */
final class OrderPrintout {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private OrderPrintout() {}

    static Printout of(PaneContent content, Texts texts, TimeText times) {
        PaneContent.Head head = content.head();
        List<Printout.Part> parts = new ArrayList<>();
        parts.add(new Printout.Facts(
                "",
                List.of(
                        new Paper.Fact(texts.get("list.amount"), head.amount()),
                        new Paper.Fact(texts.get("list.customer"), (head.name() + " " + head.contact()).strip()),
                        new Paper.Fact(texts.get("list.state"), PairText.words(head.pair())))));
        Stream.concat(content.matter().stream(), content.more().stream())
                .flatMap(section -> part(section).stream())
                .forEach(parts::add);
        String at = MOMENT.format(times.now().atZone(TimeText.ZONE));
        return new Printout(head.line(), List.of(texts.get("list.foot.at", at, TimeText.ZONE.getId())), parts);
    }

    private static List<Printout.Part> part(PaneContent.Section section) {
        return switch (section) {
            case PaneContent.Rows rows ->
                List.of(new Printout.Facts(
                        heading(rows.title(), rows.aside()),
                        rows.rows().stream()
                                .map(row -> new Paper.Fact(
                                        (row.sign() + " " + row.text()).strip(),
                                        (row.middle() + " " + row.end()).strip()))
                                .toList()));
            case PaneContent.Billing billing ->
                List.of(new Printout.Facts(
                        heading(billing.title(), billing.aside()),
                        billing.points().stream()
                                .map(point -> new Paper.Fact(point.name(), point.hint()))
                                .toList()));
            case PaneContent.Bar bar ->
                List.of(new Printout.Facts(
                        heading(bar.title(), bar.aside()),
                        Stream.of(bar.refunded(), bar.pending() == null ? "" : bar.pending(), bar.left())
                                .filter(text -> !text.isEmpty())
                                .map(text -> new Paper.Fact(text, ""))
                                .toList()));
            case PaneContent.Kin kin ->
                List.of(new Printout.Facts(
                        kin.title(),
                        kin.relatives().stream()
                                .map(one -> new Paper.Fact(
                                        "– ".repeat(one.depth()) + one.what(),
                                        Stream.of(one.pair(), one.amount(), one.net())
                                                .filter(text -> !text.isEmpty())
                                                .collect(Collectors.joining(" · "))))
                                .toList()));
            // The remark beside the heading names keys, which paper has none of.
            case PaneContent.Notes notes ->
                List.of(new Printout.Facts(
                        notes.title(),
                        notes.remarks().stream()
                                .map(remark -> new Paper.Fact(remark.who(), remark.text()))
                                .toList()));
            case PaneContent.History history ->
                List.of(new Printout.Facts(
                        history.title(),
                        history.entries().stream()
                                .map(entry -> new Paper.Fact(
                                        entry.when(),
                                        String.join(
                                                " · ",
                                                Stream.of(
                                                                entry.order(),
                                                                entry.transaction(),
                                                                entry.what(),
                                                                entry.who(),
                                                                entry.why())
                                                        .filter(text -> !text.isEmpty())
                                                        .toList())))
                                .toList()));
        };
    }

    private static String heading(String title, String aside) {
        return aside.isEmpty() ? title : title + ": " + aside;
    }
}

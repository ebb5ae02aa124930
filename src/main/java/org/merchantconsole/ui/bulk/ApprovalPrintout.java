package org.merchantconsole.ui.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.BatchPlan;
import org.merchantconsole.desk.BatchPlan.Standing;
import org.merchantconsole.money.Money;
import org.merchantconsole.paper.Paper;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** A dry run on paper, for two people to sign before it is done: totals, every row before and after, who made it and when. */
final class ApprovalPrintout {

    private final Texts texts;
    private final BatchPlan plan;

    private ApprovalPrintout(BatchPlan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /**
     * The sheet.
     *
     * @param action what is to be done, as it is called on the screen
     * @param reason for rows that name none; may be empty
     * @param staff who prepared it
     */
    static Printout of(BatchPlan plan, String action, String reason, String staff, Texts texts, TimeText times) {
        ApprovalPrintout sheet = new ApprovalPrintout(plan, texts);
        String when = times.onPaper(times.now());
        List<Printout.Part> parts = new ArrayList<>();
        parts.add(new Printout.Facts(
                "",
                List.of(
                        new Paper.Fact(texts.get("bulk.paper.action"), action),
                        new Paper.Fact(texts.get("bulk.reason"), reason.isEmpty() ? "–" : reason),
                        new Paper.Fact(texts.get("bulk.paper.by"), staff),
                        new Paper.Fact(texts.get("bulk.paper.when"), when))));
        parts.add(sheet.totals());
        parts.add(sheet.rows());
        List<Paper.Fact> whys = sheet.whys();
        if (!whys.isEmpty()) {
            parts.add(new Printout.Facts(texts.get("bulk.paper.why"), whys));
        }
        parts.add(new Printout.Signatures(
                texts.get("bulk.paper.sign"),
                List.of(texts.get("bulk.paper.sign.prepared", staff), texts.get("bulk.paper.sign.approved"))));
        return new Printout(
                texts.get("bulk.paper.title"),
                List.of(texts.get("bulk.paper.under", action, plan.rows().size(), staff, when)),
                parts);
    }

    private Printout.Table totals() {
        return new Printout.Table(
                texts.get("bulk.paper.totals"),
                List.of(
                        new Paper.Column(texts.get("bulk.answer"), 2, false),
                        new Paper.Column(texts.get("bulk.paper.rows"), 1, true),
                        new Paper.Column(texts.get("bulk.amount"), 3, true)),
                plan.sums().entrySet().stream()
                        .map(entry -> List.of(
                                texts.of("bulk.sum", entry.getKey()),
                                Long.toString(entry.getValue().rows()),
                                entry.getValue().money().isEmpty()
                                        ? "–"
                                        : MoneyText.all(entry.getValue().money(), texts.locale())))
                        .toList());
    }

    private Printout.Table rows() {
        return new Printout.Table(
                texts.get("bulk.paper.each"),
                List.of(
                        new Paper.Column(texts.get("bulk.line"), 1.2f, true),
                        new Paper.Column(texts.get("bulk.order"), 2.6f, false),
                        new Paper.Column(texts.get("list.customer"), 3.4f, false),
                        new Paper.Column(texts.get("bulk.before"), 4, false),
                        new Paper.Column(texts.get("bulk.after"), 4, false),
                        new Paper.Column(texts.get("bulk.amount"), 2.2f, true),
                        new Paper.Column(texts.get("bulk.paper.leftBefore"), 2.4f, true),
                        new Paper.Column(texts.get("bulk.paper.leftAfter"), 2.4f, true),
                        new Paper.Column(texts.get("bulk.answer"), 2.8f, false)),
                plan.rows().stream().map(this::row).toList());
    }

    private List<String> row(BatchPlan.Row row) {
        return List.of(
                Long.toString(row.line()),
                row.id(),
                row.customer(),
                standing(row.before(), before -> PairText.words(before.pair())),
                standing(row.after(), after -> PairText.words(after.pair())),
                money(row.amount()),
                standing(row.before(), before -> money(before.left())),
                standing(row.after(), after -> money(after.left())),
                texts.of("bulk.answer", row.answer()));
    }

    private static String standing(@Nullable Standing standing, Function<Standing, String> words) {
        return standing == null ? "–" : words.apply(standing);
    }

    private String money(@Nullable Money amount) {
        return amount == null ? "–" : MoneyText.of(amount, texts.locale());
    }

    /** Why rows are not done, and what to know of those that are. */
    private List<Paper.Fact> whys() {
        return plan.rows().stream()
                .filter(row -> !row.why().isEmpty())
                .map(row -> new Paper.Fact(texts.get("bulk.paper.line", row.line(), row.id(), row.why()), ""))
                .toList();
    }
}

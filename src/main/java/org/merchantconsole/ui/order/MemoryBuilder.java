package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.List;
import org.merchantconsole.desk.Memory;
import org.merchantconsole.ui.FamilyText;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** Earlier decisions about payments that share something with a held one, and how they ended. */
final class MemoryBuilder {

    private static final int SHOWN = 6;

    private final Texts texts;
    private final TimeText times;

    MemoryBuilder(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
    }

    PaneContent.Rows section(Memory memory, List<Memory.Hits> hits) {
        List<PaneContent.Row> rows = new ArrayList<>();
        if (memory.claim() != null) {
            rows.add(new PaneContent.Row(
                    "◆",
                    Tone.ACCENT,
                    texts.get(
                            "order.memory.claim",
                            memory.claim().by(),
                            times.moment(memory.claim().since())),
                    "",
                    ""));
        }
        memory.earlier().stream().limit(SHOWN).forEach(one -> rows.add(row(one)));
        if (memory.earlier().isEmpty()) {
            rows.add(PaneContent.Row.of(texts.get("order.memory.none"), ""));
        }
        if (memory.others() > 0) {
            rows.add(PaneContent.Row.of(texts.get("order.memory.others", memory.others()), ""));
        }
        hits.stream().limit(3).forEach(hit -> rows.add(PaneContent.Row.of(hit(hit), "")));
        rows.add(PaneContent.Row.of(texts.get("order.memory.ip"), ""));
        return new PaneContent.Rows(
                texts.get("order.memory"), texts.get("order.memory.troubled", memory.troubled()), rows);
    }

    private PaneContent.Row row(Memory.Earlier one) {
        boolean bad = one.now() == org.merchantconsole.status.Family.CHARGEBACK;
        List<String> shared = new ArrayList<>();
        if (one.email()) {
            shared.add(texts.get("order.memory.email"));
        }
        if (one.card()) {
            shared.add(texts.get("order.memory.card"));
        }
        if (one.place()) {
            shared.add(texts.get("order.memory.place"));
        }
        String decision = texts.of("order.memory", one.decision());
        String by = one.by().isEmpty() ? decision : texts.get("order.memory.by", decision, one.by());
        return new PaneContent.Row(
                bad ? "✕" : "·",
                bad ? Tone.DANGER : Tone.NEUTRAL,
                texts.get(
                        "order.memory.row",
                        one.order().id(),
                        by,
                        times.day(one.at()),
                        FamilyText.of(one.now(), texts),
                        String.join(", ", shared)),
                "",
                MoneyText.of(one.amount(), texts.locale()));
    }

    private String hit(Memory.Hits hit) {
        String reason = hit.reason().isEmpty() ? "–" : hit.reason();
        return hit.accepted()
                ? texts.get("order.memory.hits.accepted", hit.count(), hit.chargebacks())
                : texts.get("order.memory.hits.declined", hit.count(), reason);
    }
}

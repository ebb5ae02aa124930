package org.merchantconsole.ui.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** Actions without an outcome in the words of the queue. */
final class QueueWords {

    private final Texts texts;
    private final TimeText times;

    QueueWords(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
    }

    /** How long ago it was asked for; coloured, with a sign, while it waits for a person. */
    QueueRow.Mark age(Outbox.Entry entry) {
        Tone tone = entry.next().waitsForPerson() ? Tone.of(entry) : Tone.NEUTRAL;
        return new QueueRow.Mark((tone.sign() + " " + times.span(entry.intent().stagedAt())).strip(), tone);
    }

    /** What happens next and when, as it is at this second. */
    String next(Outbox.Entry entry) {
        Instant at = entry.at();
        String key = "activity.next." + entry.next().name().toLowerCase(Locale.ROOT);
        if (entry.next().waitsForPerson() || at == null) {
            return texts.get(entry.next().waitsForPerson() ? "activity.next.waits" : key);
        }
        return at.isAfter(times.now()) ? texts.get(key, times.span(at)) : texts.get(key + ".now");
    }

    String name(Outbox.Act act) {
        return texts.of("activity.act", act);
    }

    /** What the transaction that may be it looks like: label and value. */
    List<List<String>> probable(Transaction transaction) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("number", transaction.id().value()));
        rows.add(row("amount", MoneyText.of(transaction.amount(), texts.locale())));
        rows.add(row("made", times.moment(transaction.created())));
        rows.add(row("pair", PairText.words(transaction.status())));
        return rows;
    }

    private List<String> row(String key, String value) {
        return List.of(texts.get("activity.probable." + key), value);
    }

    /** As printed on the key cap. */
    static String key(Outbox.Act act, Texts texts) {
        return texts.key("activity." + act.name().toLowerCase(Locale.ROOT));
    }
}

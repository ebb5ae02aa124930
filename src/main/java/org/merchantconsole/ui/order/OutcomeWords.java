package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.order.Intent;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** Every outcome of an action as a sentence. */
public final class OutcomeWords {

    private final Texts texts;
    private final TimeText times;
    private final OfferBuilder offers;

    OutcomeWords(Texts texts, TimeText times, OfferBuilder offers) {
        this.texts = texts;
        this.times = times;
        this.offers = offers;
    }

    /** The sentence for who has no pane of actions. */
    public static Said of(Texts texts, TimeText times, Reasons reasons, Outcome outcome, ActionKind asked) {
        return new OutcomeWords(texts, times, new OfferBuilder(texts, reasons)).of(outcome, asked);
    }

    Said of(Outcome outcome, ActionKind asked) {
        String order = outcome.order().id();
        return switch (outcome) {
            case Outcome.Done done ->
                new Said(done.order(), Tone.SUCCESS, texts.get("order.outcome.done", order, done.sentence()), null);
            case Outcome.RefusedByEngine refused -> {
                PaneContent.Refusal words = offers.refusal(asked, refused.verdict());
                yield new Said(
                        refused.order(), Tone.DANGER, texts.get("order.outcome.engine", order, words.reason()), null);
            }
            case Outcome.RefusedByProvider refused ->
                new Said(
                        refused.order(),
                        Tone.DANGER,
                        texts.get("order.outcome.provider", order, refused.text(), Integer.toString(refused.code())),
                        null);
            case Outcome.HandedOver handed ->
                new Said(handed.order(), Tone.ACCENT, texts.get("order.outcome.handed", order), handed.page());
            case Outcome.Unknown unknown ->
                new Said(unknown.order(), Tone.WARNING, texts.get("order.outcome.unknown", order, unknown.why()), null);
            case Outcome.NotSent unsent ->
                new Said(unsent.order(), Tone.WARNING, texts.get("order.outcome.notSent", order, unsent.why()), null);
            case Outcome.NotTaken not ->
                new Said(not.order(), Tone.WARNING, texts.get("order.outcome.notTaken", order, not.why()), null);
            case Outcome.Staged staged ->
                new Said(
                        staged.order(),
                        Tone.ACCENT,
                        texts.get("order.outcome.staged", order, times.span(staged.leavesAt())),
                        null);
            case Outcome.Busy busy ->
                new Said(
                        busy.order(),
                        Tone.WARNING,
                        texts.get("order.outcome.busy", order, inTheWay(busy.other())),
                        null);
        };
    }

    /** What came of several: the only one as it is, more as numbers with every one that was not taken, a line each. */
    Said together(List<Outcome> found) {
        if (found.size() == 1) {
            return of(found.getFirst(), ActionKind.REFUND);
        }
        List<Outcome> taken = found.stream().filter(OutcomeWords::isTaken).toList();
        String words = texts.get("order.whatif.staged", taken.size(), found.size() - taken.size());
        List<String> lines = new ArrayList<>(List.of(words));
        found.stream()
                .filter(one -> !isTaken(one))
                .forEach(one -> lines.add(of(one, ActionKind.REFUND).sentence()));
        Tone tone = lines.size() > 1 ? Tone.WARNING : Tone.ACCENT;
        return new Said(found.getFirst().order(), tone, String.join("\n", lines), null);
    }

    private static boolean isTaken(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Staged staged -> true;
            case Outcome.Done done -> true;
            case Outcome.HandedOver handed -> true;
            default -> false;
        };
    }

    /** Who does what since when. */
    String inTheWay(Intent intent) {
        return texts.get(
                "order.inTheWay",
                intent.staff(),
                ActionKeys.name(intent.action().kind(), texts).replace("…", ""),
                times.moment(intent.stagedAt()),
                texts.get("order.intent." + intent.state().name().toLowerCase(Locale.ROOT)));
    }
}

package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Rule;
import org.merchantconsole.status.Verdict;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** What may be done with an order and what may not, in words; the engine decided, this only says it. */
final class OfferBuilder {

    /** Boxes shown at once; the rest of the refusals can still be asked for by their key. */
    private static final int BOXES = 3;

    /** Rules that only say that the action means nothing here: no box unless the desk is about that action. */
    private static final Set<Rule> POINTLESS = Set.of(
            Rule.NOT_A_SHIPPING_METHOD,
            Rule.NOTHING_TO_PAUSE,
            Rule.NOT_PAUSED,
            Rule.NOT_IN_THIS_STATE,
            Rule.NEEDS_SETTING);

    private final Texts texts;
    private final Reasons reasons;

    OfferBuilder(Texts texts, Reasons reasons) {
        this.texts = texts;
        this.reasons = reasons;
    }

    /** The allowed ones, the desk's own first. */
    List<PaneContent.Offer> offers(OrderView view, Queue desk) {
        Set<ActionKind> order = new LinkedHashSet<>(ActionKeys.of(desk));
        order.addAll(EnumSet.allOf(ActionKind.class));
        List<PaneContent.Offer> offers = new ArrayList<>();
        for (ActionKind kind : order) {
            if (view.actions().get(kind) instanceof Verdict.Allowed allowed) {
                String hint = allowed.warnings().stream()
                        .map(rule -> reasons.warning(rule, texts.locale()))
                        .collect(Collectors.joining(" "));
                offers.add(new PaneContent.Offer(
                        kind,
                        ActionKeys.name(kind, texts),
                        ActionKeys.of(kind, texts.keys()),
                        ActionKeys.tone(kind),
                        hint));
            }
        }
        return leadWithOne(offers);
    }

    /** The first action is filled; a second green one beside it would compete. */
    private static List<PaneContent.Offer> leadWithOne(List<PaneContent.Offer> offers) {
        List<PaneContent.Offer> calm = new ArrayList<>();
        for (PaneContent.Offer offer : offers) {
            boolean first = calm.isEmpty();
            Tone tone = first && offer.tone() == Tone.NEUTRAL
                    ? Tone.ACCENT
                    : !first && offer.tone() == Tone.SUCCESS ? Tone.NEUTRAL : offer.tone();
            calm.add(new PaneContent.Offer(offer.kind(), offer.text(), offer.keys(), tone, offer.hint()));
        }
        return calm;
    }

    /** The refused ones that belong to the desk. */
    List<PaneContent.Refusal> refusals(OrderView view, Queue desk) {
        List<PaneContent.Refusal> refusals = new ArrayList<>();
        ActionKind main = ActionKeys.of(desk).getFirst();
        for (ActionKind kind : ActionKeys.of(desk)) {
            if (view.actions().get(kind) instanceof Verdict.Refused refused
                    && !doneByTheOther(view, kind)
                    && (kind == main || !POINTLESS.contains(refused.rule()))
                    && refusals.size() < BOXES) {
                refusals.add(refusal(kind, refused));
            }
        }
        return refusals;
    }

    /** One refused action with its reason, the way out or that there is none, the rule and the pair. */
    PaneContent.Refusal refusal(ActionKind kind, Verdict.Refused refused) {
        return new PaneContent.Refusal(
                kind,
                texts.get("order.refused", ActionKeys.name(kind, texts).replace("…", "")),
                reasons.whole(refused, texts.locale()));
    }

    /** Refund by amount and by lines are one wish: the refused half is not worth a box while the other half is offered. */
    private static boolean doneByTheOther(OrderView view, ActionKind kind) {
        return switch (kind) {
            case REFUND -> view.allows(ActionKind.REFUND_LINES) || ruledOut(view, kind, Rule.REFUND_BY_LINES);
            case REFUND_LINES -> view.allows(ActionKind.REFUND) || ruledOut(view, kind, Rule.REFUND_BY_AMOUNT);
            default -> false;
        };
    }

    private static boolean ruledOut(OrderView view, ActionKind kind, Rule rule) {
        return view.actions().get(kind) instanceof Verdict.Refused refused && refused.rule() == rule;
    }
}

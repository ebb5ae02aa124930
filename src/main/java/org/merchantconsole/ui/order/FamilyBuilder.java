package org.merchantconsole.ui.order;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.desk.FamilyTree;
import org.merchantconsole.money.Money;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** Says what belongs to an order and what remains of it. */
final class FamilyBuilder {

    private final Texts texts;
    private final TimeText times;

    FamilyBuilder(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
    }

    PaneContent.Kin section(FamilyTree family) {
        return new PaneContent.Kin(
                texts.get("order.kin"),
                texts.get("order.kin.aside", MoneyText.of(family.net(), texts.locale())),
                family.members().stream().map(this::relative).toList());
    }

    PaneContent.Relative relative(FamilyTree.Member member) {
        String tie = texts.get("order.kin." + member.tie().name().toLowerCase(Locale.ROOT));
        boolean isOrder = member.tie() == FamilyTree.Tie.PAYMENT || member.tie() == FamilyTree.Tie.REPLACEMENT;
        String what = Stream.of(tie, isOrder ? member.id() : "", member.at() == null ? "" : times.day(member.at()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        String pair = member.pair() == null ? texts.get("order.kin.missing") : PairText.words(member.pair());
        String amount = money(member.amount());
        String net = member.net() == null ? "" : texts.get("order.kin.net", money(member.net()));
        boolean present = member.present() && member.tie() == FamilyTree.Tie.PAYMENT;
        return new PaneContent.Relative(
                member.depth(),
                what,
                pair,
                amount,
                net,
                member.isMissing(),
                present,
                Stream.of(what, member.id(), pair, amount, net)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private String money(@org.jspecify.annotations.Nullable Money amount) {
        return amount == null ? "" : MoneyText.of(amount, texts.locale());
    }
}

package org.merchantconsole.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;

/**
 * Which of the merchant's sites (webshops with an API key of their own) an order belongs to. Orders of the main site, whose
 * key stands first in the settings, carry no site in their name; those of every other site carry its id, since order ids are
 * unique within a site only.
 */
final class Sites {
    /** The id of the main site, as the provider told it once. */
    private static final String MAIN = "main site";

    private final OrderStore store;
    private final Set<String> further;
    private final Terms terms;
    private volatile String main = "";

    /** @param further the ids of the sites beside the main one that a key is known of */
    Sites(OrderStore store, Collection<String> further, Terms terms) {
        this.store = store;
        this.further = Set.copyOf(further);
        this.terms = terms;
    }

    /** The name under which a record is kept. */
    OrderKey key(Snapshot snapshot) {
        return key(snapshot.site(), snapshot.orderId());
    }

    /** @param site as a record tells it; may be empty */
    OrderKey key(String site, String orderId) {
        boolean other = !site.isEmpty() && (further.contains(site) || (!main().isEmpty() && !main().equals(site)));
        return new OrderKey(other ? site : "", orderId);
    }

    /** Whether the settings hold a key of the site. */
    boolean hasKey(String site) {
        return further.contains(site);
    }

    /** Whether American Express pays the merchant itself at the site. */
    boolean ownAmexMid(String site) {
        return site.isEmpty() ? terms.site().ownAmexMid() : terms.ownAmexMid().contains(site);
    }

    private String main() {
        if (main.isEmpty()) {
            main = store.remembered(MAIN).orElse("");
        }
        return main;
    }

    /**
     * Asks the provider whose the main key is, and keeps the answer to the first such question. Blocking.
     *
     * @return a sentence when the key is another site's than the orders here; empty when all is well or nobody knows
     */
    Optional<String> learn(Gateway gateway, Sentences sentences) {
        if (!(gateway.me() instanceof Reply.Answered<Gateway.Me>(Gateway.Me me))
                || me.siteId().isEmpty()) {
            return Optional.empty();
        }
        if (main().isEmpty()) {
            store.remember(MAIN, me.siteId());
        }
        return main().equals(me.siteId())
                ? Optional.empty()
                : Optional.of(sentences.texts().of("sync.otherMain", Map.of("site", me.siteId(), "main", main())));
    }
}

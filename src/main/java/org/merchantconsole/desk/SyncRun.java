package org.merchantconsole.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;

/** One run of the sync. */
final class SyncRun {
    private static final int PAGE = 100;
    private static final int OPEN_ORDERS = 100_000;
    /** After so many open orders the place is written down. */
    private static final int ROUND = 25;

    private static final Intake.Origin LISTED = new Intake.Origin(Source.SYNC, "sync", false);

    /** What a run works with. */
    record Parts(
            OrderStore store,
            Gateway gateway,
            Fetch fetch,
            Intake intake,
            Sites sites,
            Judge judge,
            Reconciler reconciler,
            Changes changes,
            Sentences sentences,
            InstantSource clock) {}

    /** An order to be asked for. The row is null where only a part of it was listed. */
    private record Wanted(Snapshot.@Nullable OfTransaction row, boolean news) {}

    private final Parts parts;
    private final Progress progress;
    private final SyncBatch batch;
    private final SetAside aside;
    /** Children come before their payment, because the list is newest first. */
    private final Map<TransactionId, Snapshot.OfTransaction> children = new HashMap<>();
    /** Listed children whose payment was not met yet. */
    private final Map<TransactionId, Snapshot.OfTransaction> orphans = new LinkedHashMap<>();

    private final List<String> refused = new ArrayList<>();
    private int read;
    private int done;
    /** 0 while nobody knows. */
    private int total;

    /** The main site's, and of every other site that a key is known of, by its id. */
    private final Map<String, SyncBookmark> bookmarks = new LinkedHashMap<>();
    /** Sites beside the main one whose key the provider refuses; their orders wait for a key. */
    private final Set<String> locked = new HashSet<>();

    private String problem = "";

    SyncRun(Parts parts, Progress progress) {
        this.parts = parts;
        bookmarks.put("", new SyncBookmark(parts.store(), parts.clock(), ""));
        for (String site : parts.gateway().sites()) {
            bookmarks.put(site, new SyncBookmark(parts.store(), parts.clock(), site));
        }
        this.progress = progress;
        this.batch = new SyncBatch(parts);
        this.aside = new SetAside(parts.store().quarantine(), parts.sites(), parts.sentences(), parts.clock());
    }

    Sync.Result go() {
        Optional<String> otherMain = parts.sites().learn(parts.gateway(), parts.sentences());
        if (otherMain.isPresent()) {
            return new Sync.Result(0, 0, 0, List.of(), false, otherMain.get());
        }
        boolean complete = lists() && unlistedPayments() && openOrders() && locked.isEmpty();
        if (complete) {
            main().complete();
        }
        return new Sync.Result(read, batch.added(), batch.changed(), refused, complete, problem);
    }

    private SyncBookmark main() {
        return bookmark("");
    }

    private SyncBookmark bookmark(String site) {
        return Objects.requireNonNull(bookmarks.get(site));
    }

    /** @return false when the run ended early, as with the other steps */
    private boolean lists() {
        for (String site : bookmarks.keySet()) {
            if (!pages(site)) {
                return false;
            }
        }
        return true;
    }

    private boolean pages(String site) {
        SyncBookmark bookmark = bookmark(site);
        boolean restarted = false;
        SyncBookmark.Window window = bookmark.window();
        String after = bookmark.cursor();
        while (!progress.cancelled()) {
            Reply<Gateway.TransactionPage> reply = parts.gateway()
                    .transactions(
                            new Gateway.TransactionQuery(site, window.from(), after.isEmpty() ? null : after, PAGE));
            if (!(reply instanceof Reply.Answered<Gateway.TransactionPage>(Gateway.TransactionPage page))) {
                if (after.isEmpty() || restarted || !placeIsGone(bookmark, reply)) {
                    problem = why(site, reply);
                    return locks(site, reply);
                }
                // Everything before the place is stored, so reading it again costs time and nothing else.
                restarted = true;
                bookmark.lost();
                window = bookmark.window();
                after = "";
                continue;
            }
            if (!take(page)) {
                // The place stays: the page is read again, and nothing on it is passed over.
                return false;
            }
            if (after.isEmpty()) {
                bookmark.began(window, newest(page));
            }
            after = page.after() == null ? "" : page.after();
            if (after.isEmpty()) {
                bookmark.ended();
                return true;
            }
            bookmark.reached(after);
        }
        return false;
    }

    /** Whether a key is refused that only one site beside the main one needs; the other sites are read all the same. */
    private boolean locks(String site, Reply<Gateway.TransactionPage> reply) {
        return reply instanceof Reply.Rejected<Gateway.TransactionPage> no
                && isAboutKey(no.code(), no.httpStatus())
                && locked(site);
    }

    private boolean locked(String site) {
        if (site.isEmpty()) {
            return false;
        }
        locked.add(site);
        return true;
    }

    /** Whether the provider does not know the place any more, as far as its answer and those before it tell. */
    private static boolean placeIsGone(SyncBookmark bookmark, Reply<Gateway.TransactionPage> reply) {
        return switch (reply) {
            case Reply.Rejected<Gateway.TransactionPage> no -> !isAboutKey(no.code(), no.httpStatus());
            case Reply.NoAnswer<Gateway.TransactionPage> none -> bookmark.missed();
            default -> false;
        };
    }

    private static @Nullable Instant newest(Gateway.TransactionPage page) {
        return page.rows().stream()
                .map(Snapshot.OfTransaction::created)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean take(Gateway.TransactionPage page) {
        refused.addAll(aside.refused(page.refused(), LISTED));
        aside.readable(page.rows());
        Map<OrderKey, Wanted> wanted = wanted(page);
        int before = read;
        read += page.rows().size() + page.refused().size();
        // Only on the last page it is known how much is left.
        total = page.rows().size() < PAGE ? before + wanted.size() : 0;
        done = before;
        for (Map.Entry<OrderKey, Wanted> entry : wanted.entrySet()) {
            if (progress.cancelled() || !order(entry.getKey(), entry.getValue())) {
                batch.store();
                return false;
            }
            done++;
        }
        batch.store();
        return true;
    }

    private Map<OrderKey, Wanted> wanted(Gateway.TransactionPage page) {
        Map<OrderKey, Wanted> wanted = new LinkedHashMap<>();
        for (Snapshot.OfTransaction row : page.rows()) {
            Kind kind = row.kind();
            if (kind == Kind.PAYMENT) {
                OrderKey key = parts.sites().key(row);
                Wanted child = wanted.get(key);
                wanted.put(key, new Wanted(row, child != null && child.news()));
            } else if (kind != null) {
                children.put(row.transactionId(), row);
                OrderKey parent = parentOf(row).orElse(null);
                if (parent == null) {
                    orphans.put(row.transactionId(), row);
                } else if (isNews(parent, row)) {
                    Wanted payment = wanted.get(parent);
                    wanted.put(parent, new Wanted(payment == null ? null : payment.row(), true));
                }
            }
        }
        return wanted;
    }

    private Optional<OrderKey> parentOf(Snapshot.OfTransaction child) {
        return parts.store()
                .resolve(child.transactionId().value())
                .or(() -> parts.store().resolve(child.orderId()));
    }

    private boolean isNews(OrderKey parent, Snapshot.OfTransaction row) {
        List<Transaction> known = parts.store().find(parent).map(Order::related).orElse(List.of());
        return known.stream()
                .noneMatch(child -> child.id().equals(row.transactionId())
                        && child.status().equals(row.status())
                        && child.amount().equals(row.amount()));
    }

    /** @return false when the provider cannot be asked any more */
    private boolean order(OrderKey key, Wanted wanted) {
        Order known = parts.store().find(key).orElse(null);
        Snapshot.OfTransaction row = wanted.row();
        if (locked.contains(key.site())
                || batch.has(key)
                || (known != null && row != null && !wanted.news() && isCurrent(known, row))) {
            return true;
        }
        progress.step(done, total, key.id());
        return switch (parts.fetch().ask(key, Fetch.bySync(), children)) {
            case Fetch.Answer.Got got -> {
                batch.keep(known, got.order());
                aside.told(key);
                yield true;
            }
            case Fetch.Answer.Refused no
            when isAboutKey(no.code(), no.httpStatus()) && no.httpStatus() != 403 -> {
                problem = keyRefused(key.site(), "sync.key", no.code(), no.text());
                yield locked(key.site());
            }
            case Fetch.Answer.Refused no -> {
                if (row != null) {
                    // The order itself is not told, so the row of the list is what is known.
                    batch.keep(known, parts.intake().payment(known, row, LISTED).order());
                    refused.addAll(aside.notTold(key, row.site(), row.transactionId(), row.raw(), no));
                } else if (known != null) {
                    refused.addAll(aside.notTold(key, "", known.transactionId(), known.raw(), no));
                }
                yield true;
            }
            case Fetch.Answer.NoAnswer none -> {
                problem = none.why();
                yield false;
            }
        };
    }

    /** Whether the key, and not what was asked for, is what the provider refuses. */
    private static boolean isAboutKey(int code, int httpStatus) {
        return code == 1032 || code == 1020 || httpStatus == 401 || httpStatus == 403;
    }

    /** Whether the row tells nothing new of the order; those that can still move are asked for later all the same. */
    private boolean isCurrent(Order known, Snapshot.OfTransaction row) {
        // An order that is known from a list alone has no more of its payment than the method.
        boolean whole = !known.payment().equals(PaymentDetails.of(known.method()))
                || known.raw().contains("\"payment_details\"");
        return known.status().equals(row.status())
                && !known.modified().isBefore(row.updated())
                && (whole || parts.judge().isFinal(known))
                && !aside.isNotTold(known.key());
    }

    /** Parts of payments that the list did not show: their order id is asked for; what stays alone is listed. */
    private boolean unlistedPayments() {
        List<Snapshot.OfTransaction> alone = new ArrayList<>();
        for (Snapshot.OfTransaction child : orphans.values()) {
            if (parts.store().resolve(child.transactionId().value()).isPresent()) {
                continue;
            }
            if (progress.cancelled()) {
                return false;
            }
            OrderKey key = parentOf(child).orElseGet(() -> parts.sites().key(child));
            if (!order(key, new Wanted(null, true))) {
                return false;
            }
            batch.store();
            if (parts.store().resolve(child.transactionId().value()).isEmpty()) {
                alone.add(child);
            }
        }
        refused.addAll(aside.withoutPayment(alone, LISTED));
        return true;
    }

    /**
     * The list does not show what changed on older orders, so those that can still move are asked for one by one, in the
     * order of their names, so that a round that was stopped goes on where it was.
     */
    private boolean openOrders() {
        String place = main().asked();
        List<OrderKey> open = parts.store().dueBefore(parts.clock().instant(), OPEN_ORDERS).stream()
                .filter(key -> key.id().compareTo(place) > 0 && !batch.has(key))
                .sorted(Comparator.comparing(OrderKey::id).thenComparing(OrderKey::site))
                .toList();
        done = 0;
        total = open.size();
        for (OrderKey key : open) {
            if (progress.cancelled() || !order(key, new Wanted(null, true))) {
                asked(open);
                return false;
            }
            done++;
            if (done % ROUND == 0) {
                asked(open);
            }
        }
        batch.store();
        return true;
    }

    private void asked(List<OrderKey> open) {
        batch.store();
        if (done > 0) {
            main().asked(open.get(done - 1).id());
        }
    }

    private String keyRefused(String site, String text, int code, String why) {
        return site.isEmpty()
                ? parts.sentences().texts().of(text, Map.of("code", code, "why", why))
                : parts.sentences().texts().of("sync.siteKey", Map.of("code", code, "why", why, "site", site));
    }

    private String why(String site, Reply<Gateway.TransactionPage> reply) {
        return switch (reply) {
            case Reply.Rejected<Gateway.TransactionPage> no ->
                isAboutKey(no.code(), no.httpStatus())
                        ? keyRefused(site, "sync.listKey", no.code(), no.text())
                        : parts.sentences().texts().of("sync.listRefused", Map.of("code", no.code(), "why", no.text()));
            case Reply.NotSent<Gateway.TransactionPage> not -> not.why();
            case Reply.NoAnswer<Gateway.TransactionPage> none -> none.why();
            case Reply.HandOver<Gateway.TransactionPage> over ->
                parts.sentences().texts().of("sync.ownPage", Map.of("page", over.page()));
            case Reply.Answered<Gateway.TransactionPage> answered -> "";
        };
    }
}

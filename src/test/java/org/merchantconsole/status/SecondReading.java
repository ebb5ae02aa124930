package org.merchantconsole.status;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The registry read a second time, independently of the engine: which actions a pair allows and which pair may follow
 * which. Works on the words of the two CSV files and of {@link FurtherReading}; calls nothing of the engine.
 */
final class SecondReading {

    /** A pair as it stands in the files. */
    record Known(String id, String family, List<String> staff) {}

    private static final Set<String> CART = Set.of(
            "AFTERPAY",
            "EINVOICE",
            "IN3",
            "IN3B2B",
            "KLARNA",
            "PAYAFTER",
            "BNPL_MF",
            "BNPL_INSTM",
            "SANTANDER",
            "ZINIA",
            "ZINIA_IN3",
            "BILLINK");

    private final Map<String, Registry.PairRow> byPlace = new HashMap<>();
    private final Map<String, Registry.PairRow> byId = new HashMap<>();
    private final List<Registry.Move> moves = Registry.moves();
    private final Map<String, Set<String>> reached = new HashMap<>();

    SecondReading() {
        for (Registry.PairRow row : Registry.pairs()) {
            byPlace.put(place(row.flow(), row.kind(), row.order() + "/" + row.transaction()), row);
            byId.put(row.id(), row);
        }
    }

    private static String place(String flow, String kind, String pair) {
        return flow + " " + kind + " " + pair;
    }

    /** The entry of a pair, in lower case words; the two special card flows fall back on the card's. */
    Optional<Known> known(String flow, String method, String kind, String pair) {
        if (flow.equals("OTHER")) {
            return FurtherReading.known(method, kind, pair);
        }
        Registry.PairRow row = row(flow, kind, pair);
        if (row == null) {
            // Only Bancontact's row among the further methods names a pair that the card table does not.
            return method.equals("MISTERCASH") ? FurtherReading.known(method, kind, pair) : Optional.empty();
        }
        return Optional.of(new Known(row.id(), row.family(), row.staff()));
    }

    private Registry.@Nullable PairRow row(String flow, String kind, String pair) {
        Registry.PairRow own = byPlace.get(place(flow, kind, pair));
        boolean falls = flow.equals("CARD_OWN_MID") || flow.equals("CARD_MANUAL_CAPTURE");
        return own == null && falls ? byPlace.get(place("CARD", kind, pair)) : own;
    }

    /** Whether the action is allowed when every amount, date and right is in order and a pause of reminders runs. */
    boolean allows(String flow, String method, String kind, String pair, String action, boolean allSettings) {
        Optional<Known> known = known(flow, method, kind, pair);
        if (known.isEmpty()) {
            return false;
        }
        List<String> staff = known.get().staff();
        boolean cart = CART.contains(method);
        return switch (action) {
            case "refund" ->
                staff.contains("refund") && (!cart || method.equals("EINVOICE")) && !method.equals("MULTIBANCO");
            case "refund_lines" -> staff.contains("refund") && cart;
            case "resume" -> staff.contains("hold");
            case "partial_ship" -> staff.contains(action) && (allSettings || method.equals("EINVOICE"));
            case "cancel" ->
                staff.contains(action)
                        || (allSettings
                                && kind.equals("payment")
                                && known.get().family().equals("ship")
                                && (flow.equals("PAD") || flow.equals("KLARNA")));
            default -> staff.contains(action);
        };
    }

    /** {@code expected}, {@code surprising} or {@code unlisted}, for two normalised pairs. */
    String observe(String flow, String method, String kind, String from, String to) {
        if (known(flow, method, kind, to).isEmpty()) {
            return "unlisted";
        }
        if (known(flow, method, kind, from).isEmpty()) {
            return "surprising";
        }
        Registry.PairRow source = flow.equals("OTHER") ? null : row(flow, kind, from);
        Registry.PairRow target = flow.equals("OTHER") ? null : row(flow, kind, to);
        if (source == null || target == null || from.equals(to)) {
            return "expected";
        }
        boolean same = root(flow, source).equals(root(flow, target));
        return same || reach(flow, kind, source.id()).contains(target.id()) ? "expected" : "surprising";
    }

    private String root(String flow, Registry.PairRow row) {
        if (row.variantOf().isEmpty()) {
            return row.id();
        }
        return root(flow, own(flow, byId(row.variantOf())));
    }

    /** A card row as the flow itself writes the same pair. */
    private Registry.PairRow own(String flow, Registry.PairRow row) {
        return Objects.requireNonNull(row(flow, row.kind(), row.order() + "/" + row.transaction()));
    }

    private Registry.PairRow byId(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    private Set<String> reach(String flow, String kind, String start) {
        return reached.computeIfAbsent(flow + " " + kind + " " + start, key -> {
            Set<String> seen = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                for (String next : steps(flow, kind, open.remove())) {
                    if (seen.add(next)) {
                        open.add(next);
                    }
                }
            }
            return seen;
        });
    }

    /** One step: the moves listed for the row or for its canonical row, to a row or to another spelling of it. */
    private List<String> steps(String flow, String kind, String id) {
        List<Registry.PairRow> members = new ArrayList<>();
        for (Registry.PairRow row : byId.values()) {
            boolean ours = row.flow().equals(flow) || !row.flow().equals(own(flow, kind, row));
            if (row.kind().equals(kind) && ours && own(flow, row).equals(row)) {
                members.add(row);
            }
        }
        String root = root(flow, byId(id));
        List<String> targets = new ArrayList<>();
        for (Registry.Move move : moves) {
            String from = mapped(flow, kind, move.from(), move.to());
            String to = mapped(flow, kind, move.to(), move.from());
            if (from.equals(id) || from.equals(root)) {
                for (Registry.PairRow member : members) {
                    if (member.id().equals(to) || root(flow, member).equals(to)) {
                        targets.add(member.id());
                    }
                }
            }
        }
        return targets;
    }

    /** The flow a card row belongs to when it is read for another flow: the other flow never lists it. */
    private static String own(String flow, String kind, Registry.PairRow row) {
        boolean falls = flow.equals("CARD_OWN_MID") || flow.equals("CARD_MANUAL_CAPTURE");
        return falls && row.flow().equals("CARD") && row.kind().equals(kind) ? flow : row.flow();
    }

    /**
     * One end of a listed move, by the flow's own id. A card move counts for a flow that falls back on cards only when
     * one of its ends is a row that the flow does not list itself; otherwise, and for other flows, it is nothing.
     */
    private String mapped(String flow, String kind, String end, String other) {
        Registry.PairRow row = byId.get(end);
        Registry.PairRow opposite = byId.get(other);
        if (row == null || opposite == null || !row.kind().equals(kind)) {
            return "";
        }
        if (row.flow().equals(flow)) {
            return end;
        }
        boolean falls = flow.equals("CARD_OWN_MID") || flow.equals("CARD_MANUAL_CAPTURE");
        if (!falls || !row.flow().equals("CARD")) {
            return "";
        }
        boolean fallback = own(flow, row).equals(row) || own(flow, opposite).equals(opposite);
        return fallback ? own(flow, row).id() : "";
    }
}

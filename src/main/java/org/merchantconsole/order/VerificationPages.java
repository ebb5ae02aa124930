package org.merchantconsole.order;

import java.net.URI;
import java.util.Locale;

/**
 * The second way of 3-D Secure: the provider answers a direct order with an HTML form for the customer's bank, and a page of
 * ours carries it to the system's browser, once. The first way, the provider's own {@code payment_url}, is to be preferred.
 */
public interface VerificationPages {

    /**
     * Makes the page ready on this computer. The form is held in memory until it was loaded, at most five minutes.
     *
     * @param type {@code customer_verification.type} as the provider sent it; only {@code form} is known
     * @param html {@code customer_verification.html} as the provider sent it; may be empty
     * @param language of the page and of a refusal
     */
    Served serve(String type, String html, Locale language);

    /** What came of it. */
    sealed interface Served permits Refused, Page {}

    /**
     * No page can be made of it.
     *
     * @param sentence why, and what to do instead
     */
    record Refused(String sentence) implements Served {}

    /** A page that waits for the browser. */
    non-sealed interface Page extends Served, AutoCloseable {

        /** Where the browser finds it, once. Knowing it is being allowed to see the page: it goes to the browser and nowhere else. */
        URI address();

        Fate fate();

        /** Takes the page away; harmless when it is gone already. */
        @Override
        void close();
    }

    /** What became of a page. */
    enum Fate {
        WAITING,
        /** The browser has it; what happens there only the provider tells. */
        LOADED,
        /** Its time was over before anybody loaded it, or it was taken away. */
        GONE
    }
}

package org.merchantconsole.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a person set. Keys are not among it: see {@link Secrets}.
 *
 * @param provider which provider the console works against
 * @param language the language of the window
 * @param theme light, dark, or as the system has it
 * @param member the name of the member of staff, as the audit shows it; empty until somebody entered one
 * @param role the member's role, by the name that the desks know
 * @param ownAmexMid American Express pays the merchant itself; the API has no field for it
 * @param padCancelBeforeShipment the newer Pay After Delivery contract: an authorised order may be cancelled
 * @param klarnaCancelByApi whether a Klarna order may be cancelled at completed/uncleared
 * @param declineByApi whether declining a held payment may be tried through the API
 * @param holdUpToNinetyDays whether reminders may be paused for 90 days instead of one month
 * @param partialShipments whether the provider activated partial shipments
 * @param grace how long an action waits, and can be taken back, before it leaves
 * @param listener where the provider's notifications come in
 * @param sites the merchant's further websites, each with an API key of its own
 * @param view how the window is read: text size, keys
 * @param limits above what held payments are not accepted together
 */
public record Settings(
        Provider provider,
        Language language,
        Theme theme,
        String member,
        String role,
        boolean ownAmexMid,
        boolean padCancelBeforeShipment,
        boolean klarnaCancelByApi,
        boolean declineByApi,
        boolean holdUpToNinetyDays,
        boolean partialShipments,
        Grace grace,
        Listener listener,
        List<Site> sites,
        View view,
        Limits limits) {

    public Settings {
        sites = List.copyOf(sites);
    }

    /** A first start: the sandbox, English, the system's theme, all optional ways off. */
    public static final Settings DEFAULT = new Settings(
            Provider.SANDBOX,
            Language.ENGLISH,
            Theme.SYSTEM,
            "",
            "",
            false,
            false,
            false,
            false,
            false,
            false,
            Grace.NONE,
            Listener.OFF,
            List.of(),
            View.DEFAULT,
            Limits.DEFAULT);

    /**
     * The listener for notifications.
     *
     * @param on whether it is started with the window
     * @param address on which address of this computer it listens; the loopback address, which only this computer reaches,
     *     unless another is set
     * @param port 1 to 65535
     */
    public record Listener(boolean on, String address, int port) {

        public static final String LOOPBACK = "127.0.0.1";

        public static final Listener OFF = new Listener(false, LOOPBACK, 8811);
    }

    /**
     * A website of the merchant's beside the main one.
     *
     * @param id the provider's site id, digits
     * @param name as staff call it; may be empty
     * @param ownAmexMid American Express pays the merchant itself there
     */
    public record Site(String id, String name, boolean ownAmexMid) {}

    /** Which provider. */
    public enum Provider {
        SANDBOX,
        TEST,
        LIVE
    }

    /** A language that all texts exist in. */
    public enum Language {
        ENGLISH("en"),
        DUTCH("nl"),
        GERMAN("de");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        /** The BCP 47 tag. */
        public String tag() {
            return tag;
        }
    }

    /** How the window looks. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK,
        /** High contrast: at least 7:1 for every text. */
        CONTRAST
    }

    /** How large everything in the window is. */
    public enum TextSize {
        NORMAL(100),
        LARGER(125),
        LARGE(150),
        DOUBLE(200);

        private final int percent;

        TextSize(int percent) {
            this.percent = percent;
        }

        /** 100 for the usual size. */
        public int percent() {
            return percent;
        }
    }

    /**
     * How the window is read.
     *
     * @param size how large everything is
     * @param keys the shortcuts that were changed: the name of what they do, and the key; all others are as delivered
     */
    public record View(TextSize size, Map<String, String> keys) {

        public static final View DEFAULT = new View(TextSize.NORMAL, Map.of());

        public View {
            keys = Map.copyOf(keys);
        }

        public View withSize(TextSize value) {
            return new View(value, keys);
        }

        public View withKeys(Map<String, String> value) {
            return new View(size, value);
        }
    }

    /**
     * Above what a held payment is accepted alone, with its evidence in sight, and never together with others.
     *
     * @param score the highest fraud score; held payments have 6 or more, from 8 on the provider decides
     * @param amount the highest amount, in whole units of the order's currency
     */
    public record Limits(ScoreLimit score, AmountLimit amount) {

        public static final Limits DEFAULT = new Limits(ScoreLimit.SIX, AmountLimit.FIVE_HUNDRED);
    }

    /** A limit on the fraud score. */
    public enum ScoreLimit {
        NONE(0),
        FIVE(5),
        SIX(6),
        SEVEN(7);

        private final int most;

        ScoreLimit(int most) {
            this.most = most;
        }

        /** 0 for no limit. */
        public int most() {
            return most;
        }
    }

    /** A limit on the amount. */
    public enum AmountLimit {
        NONE(0),
        HUNDRED(100),
        TWO_HUNDRED_AND_FIFTY(250),
        FIVE_HUNDRED(500),
        THOUSAND(1_000),
        FIVE_THOUSAND(5_000);

        private final int most;

        AmountLimit(int most) {
            this.most = most;
        }

        /** In whole units of a currency; 0 for no limit. */
        public int most() {
            return most;
        }
    }

    /** How long an action waits before it leaves. */
    public enum Grace {
        NONE(0),
        TEN_SECONDS(10),
        THIRTY_SECONDS(30),
        ONE_MINUTE(60),
        FIVE_MINUTES(300);

        private final Duration length;

        Grace(int seconds) {
            this.length = Duration.ofSeconds(seconds);
        }

        /** Zero for none. */
        public Duration length() {
            return length;
        }
    }

    public Settings withGrace(Grace value) {
        return new Settings(
                provider,
                language,
                theme,
                member,
                role,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments,
                value,
                listener,
                sites,
                view,
                limits);
    }

    public Settings withProvider(Provider value) {
        return new Settings(
                value,
                language,
                theme,
                member,
                role,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments,
                grace,
                listener,
                sites,
                view,
                limits);
    }

    public Settings withLanguage(Language value) {
        return new Settings(
                provider,
                value,
                theme,
                member,
                role,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments,
                grace,
                listener,
                sites,
                view,
                limits);
    }

    public Settings withTheme(Theme value) {
        return new Settings(
                provider,
                language,
                value,
                member,
                role,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments,
                grace,
                listener,
                sites,
                view,
                limits);
    }

    public Settings withMember(String name, String roleName) {
        return new Settings(
                provider,
                language,
                theme,
                name,
                roleName,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments,
                grace,
                listener,
                sites,
                view,
                limits);
    }

    public Settings withView(View value) {
        return new Settings(
                provider,
                language,
                theme,
                member,
                role,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments,
                grace,
                listener,
                sites,
                value,
                limits);
    }
}

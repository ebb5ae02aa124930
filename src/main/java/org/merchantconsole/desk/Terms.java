package org.merchantconsole.desk;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.merchantconsole.status.SiteRules;

/**
 * What the settings decide for the desks.
 *
 * @param site what the merchant's contract allows
 * @param ownAmexMid the ids of the sites beside the main one at which American Express pays the merchant itself
 * @param locale the language of sentences: Dutch, or else English
 * @param providerPage the provider's own page, where staff do what its API does not offer
 * @param grace how long an action waits, and can be taken back, before it leaves; zero for not at all
 * @param limits above what held payments are not accepted together
 */
public record Terms(
        SiteRules site, Set<String> ownAmexMid, Locale locale, URI providerPage, Duration grace, BatchLimits limits) {

    public Terms {
        ownAmexMid = Set.copyOf(ownAmexMid);
    }

    /** Without limits on accepting many at once. */
    public Terms(SiteRules site, Set<String> ownAmexMid, Locale locale, URI providerPage, Duration grace) {
        this(site, ownAmexMid, locale, providerPage, grace, BatchLimits.NONE);
    }

    /** The binding rules, English, the provider's page for live accounts. */
    public static final Terms DEFAULT = new Terms(
            SiteRules.DEFAULT,
            Set.of(),
            Locale.ENGLISH,
            URI.create("https://merchant.multisafepay.com"),
            Duration.ZERO);

    /** The same in another language. */
    public Terms in(Locale value) {
        return new Terms(site, ownAmexMid, value, providerPage, grace, limits);
    }

    /** The same with another grace time. */
    public Terms withGrace(Duration value) {
        return new Terms(site, ownAmexMid, locale, providerPage, value, limits);
    }

    /** The same with other limits on accepting many at once. */
    public Terms withLimits(BatchLimits value) {
        return new Terms(site, ownAmexMid, locale, providerPage, grace, value);
    }
}

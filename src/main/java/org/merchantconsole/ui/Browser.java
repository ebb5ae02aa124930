package org.merchantconsole.ui;

import java.net.URI;
import java.util.Locale;

/**
 * The system's own browser. There is no other way to a page of the provider, of a bank or of ours: the program shows no web
 * page in a window of its own.
 */
public interface Browser {

    /**
     * Asks the system to show a page in the browser of the person who sits here. Blocks for some seconds at most.
     *
     * @return false when no browser could be started, or the address is none for a browser; the caller then shows the address
     *     to copy ({@link PageLink})
     */
    boolean open(URI page);

    /** Whether a browser may be given the address: http or https with a host, and no name or password in it. */
    static boolean takes(URI page) {
        String scheme = page.getScheme() == null ? "" : page.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && page.getHost() != null
                && page.getRawUserInfo() == null;
    }
}

package org.merchantconsole.ui.settings;

import java.util.Map;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Reply;
import org.merchantconsole.settings.Settings;

/** What the settings screen needs of the program around it. */
public interface SettingsPort {

    /** The settings in force. */
    Settings current();

    /**
     * Whether a key is stored. Blocking.
     *
     * @param site the website's id; empty for the main one
     */
    boolean hasKey(Settings.Provider provider, String site);

    /**
     * Stores settings and the new keys of the chosen provider; forgets those of websites that are gone. Blocking; throws
     * {@link org.merchantconsole.settings.SettingsFault} with a sentence.
     *
     * @param newKeys by website id, empty for the main one
     */
    void save(Settings settings, Map<String, String> newKeys);

    /**
     * Asks the provider who the key belongs to. Blocking.
     *
     * @param site the website's id; empty for the main one
     * @param key a typed one; empty for the stored one
     */
    Reply<Gateway.Me> test(Settings.Provider provider, String site, String key);
}

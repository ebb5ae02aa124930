package org.merchantconsole.ui.settings;

import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Reply;
import org.merchantconsole.settings.Settings;

/** What the settings screen needs of the program around it. */
public interface SettingsPort {

    /** The settings in force. */
    Settings current();

    /** Whether a key of the provider is stored. Blocking. */
    boolean hasKey(Settings.Provider provider);

    /**
     * Stores settings and, unless it is empty, the key of the chosen provider. Blocking; throws
     * {@link org.merchantconsole.settings.SettingsFault} with a sentence.
     */
    void save(Settings settings, String newKey);

    /**
     * Asks the provider who the key belongs to. Blocking.
     *
     * @param key a typed one; empty for the stored one
     */
    Reply<Gateway.Me> test(Settings.Provider provider, String key);
}

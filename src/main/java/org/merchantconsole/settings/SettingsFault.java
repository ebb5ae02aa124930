package org.merchantconsole.settings;

/** Settings or secrets cannot be read or written. The message is a sentence for staff: what is wrong and what to do. */
public final class SettingsFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

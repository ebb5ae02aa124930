package org.merchantconsole.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.merchantconsole.settings.Settings;

/** The listener for notifications, being edited. */
public final class ListenerEdit {
    private final BooleanProperty on = new SimpleBooleanProperty(false);
    private final StringProperty address = new SimpleStringProperty(Settings.Listener.LOOPBACK);
    private final StringProperty port = new SimpleStringProperty("");

    ListenerEdit() {
        set(Settings.Listener.OFF);
    }

    void set(Settings.Listener listener) {
        on.set(listener.on());
        address.set(listener.address());
        port.set(Integer.toString(listener.port()));
    }

    /** As it would be stored; what cannot be a port becomes the usual one. */
    Settings.Listener value() {
        String where = address.get().strip();
        return new Settings.Listener(
                on.get(),
                where.isEmpty() ? Settings.Listener.LOOPBACK : where,
                isPort() ? Integer.parseInt(port.get().strip()) : Settings.Listener.OFF.port());
    }

    /** Whether the port is a number from 1 to 65535. */
    boolean isPort() {
        String text = port.get().strip();
        return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
    }

    /** Whether computers other than this one reach it. */
    boolean isOpenToOthers() {
        String where = value().address();
        return !where.startsWith("127.") && !where.equals("::1") && !where.equalsIgnoreCase("localhost");
    }

    void subscribe(Runnable edited) {
        on.subscribe(edited);
        address.subscribe(edited);
        port.subscribe(edited);
    }

    public BooleanProperty onProperty() {
        return on;
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty portProperty() {
        return port;
    }
}

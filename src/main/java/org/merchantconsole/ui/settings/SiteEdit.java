package org.merchantconsole.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.merchantconsole.settings.Settings;

/** A further website of the merchant's, being edited. */
public final class SiteEdit {
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final BooleanProperty ownAmexMid = new SimpleBooleanProperty(false);
    private final BooleanProperty keyStored = new SimpleBooleanProperty(false);

    SiteEdit() {}

    SiteEdit(Settings.Site site) {
        id.set(site.id());
        name.set(site.name());
        ownAmexMid.set(site.ownAmexMid());
    }

    Settings.Site value() {
        return new Settings.Site(id(), name.get().strip(), ownAmexMid.get());
    }

    String id() {
        return id.get().strip();
    }

    String key() {
        return key.get().strip();
    }

    /** Whether the provider numbers sites so. */
    boolean isId() {
        return id().matches("\\d{1,18}");
    }

    void subscribe(Runnable edited) {
        id.subscribe(edited);
        name.subscribe(edited);
        key.subscribe(edited);
        ownAmexMid.subscribe(edited);
        keyStored.subscribe(edited);
    }

    public StringProperty idProperty() {
        return id;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** A key that was typed and is not stored yet. */
    public StringProperty keyProperty() {
        return key;
    }

    public BooleanProperty ownAmexMidProperty() {
        return ownAmexMid;
    }

    /** Whether a key of it is stored for the chosen provider. */
    public BooleanProperty keyStoredProperty() {
        return keyStored;
    }
}

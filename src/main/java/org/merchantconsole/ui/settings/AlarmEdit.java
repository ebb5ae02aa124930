package org.merchantconsole.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.merchantconsole.desk.HomeDesk;
import org.merchantconsole.ui.UiContext;

/** When a person is told that an order is about to be lost, being edited: the radar's own setting, kept where it is. */
public final class AlarmEdit {

    /** Where each person's choice is kept. Blocking. */
    public interface Kept {

        HomeDesk.Alarm of(String member);

        void set(String member, HomeDesk.Alarm alarm);

        /** The one place, which the radar and the alarm itself read, too. */
        static Kept by(HomeDesk desk) {
            return new Kept() {
                @Override
                public HomeDesk.Alarm of(String member) {
                    return desk.alarm(member);
                }

                @Override
                public void set(String member, HomeDesk.Alarm alarm) {
                    desk.alarm(member, alarm);
                }
            };
        }
    }

    private final UiContext context;
    private final Kept kept;
    private final ObjectProperty<HomeDesk.Alarm> chosen = new SimpleObjectProperty<>(HomeDesk.Alarm.DAY);
    private HomeDesk.Alarm stored = HomeDesk.Alarm.DAY;

    public AlarmEdit(UiContext context, Kept kept) {
        this.context = context;
        this.kept = kept;
    }

    /** Reads what is kept for a person, who may have changed it on the radar. */
    void read(String member) {
        context.background()
                .run(
                        () -> kept.of(member),
                        found -> {
                            stored = found;
                            chosen.set(found);
                        },
                        context.notices()::failed);
    }

    /** The same, unless it is being edited. */
    void look(String member) {
        if (!isChanged()) {
            read(member);
        }
    }

    boolean isChanged() {
        return chosen.get() != stored;
    }

    /** Keeps it. */
    void save(String member) {
        HomeDesk.Alarm wanted = chosen.get();
        stored = wanted;
        context.background()
                .run(
                        () -> {
                            kept.set(member, wanted);
                            return wanted;
                        },
                        done -> {},
                        context.notices()::failed);
    }

    ObjectProperty<HomeDesk.Alarm> chosenProperty() {
        return chosen;
    }
}

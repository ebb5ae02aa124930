package org.merchantconsole.ui.order;

import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.merchantconsole.desk.FamilyTree;

/** The cursor in an order's family. Lives on the window's thread. */
public final class FamilyModel implements CloserLook {

    private final FamilyTree family;
    private final PaneContent.Kin content;
    private final Consumer<FamilyTree.Member> open;
    private final IntegerProperty cursor = new SimpleIntegerProperty();

    FamilyModel(FamilyTree family, PaneContent.Kin content, Consumer<FamilyTree.Member> open) {
        this.family = family;
        this.content = content;
        this.open = open;
        for (int i = 0; i < content.relatives().size(); i++) {
            if (content.relatives().get(i).present()) {
                cursor.set(i);
            }
        }
    }

    PaneContent.Kin content() {
        return content;
    }

    public IntegerProperty cursorProperty() {
        return cursor;
    }

    /** Moves the cursor. */
    void move(int by) {
        cursor.set(Math.clamp((long) cursor.get() + by, 0, family.members().size() - 1));
    }

    /** Opens the member under the cursor. */
    void open() {
        open.accept(family.members().get(cursor.get()));
    }

    /** What a screen reader says of it. */
    String spoken() {
        return content.relatives().get(cursor.get()).spoken();
    }
}

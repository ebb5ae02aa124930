package org.merchantconsole.ui.coverage;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.desk.Coverage;

/** Which key does what in the grid. */
final class CoverageKeys {

    private static final List<Coverage.Standing> ROUND = Arrays.asList(Coverage.Standing.values());

    private CoverageKeys() {}

    /** @param page how many rows are in sight */
    static boolean take(KeyEvent event, CoverageViewModel model, int page) {
        switch (model.texts().keys().pressed("coverage", event)) {
            case "before" -> model.turn(-1);
            case "next" -> model.turn(1);
            case "filter" -> filter(model);
            default -> {
                boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
                return plain && moved(event, model, page);
            }
        }
        return true;
    }

    private static boolean moved(KeyEvent event, CoverageViewModel model, int page) {
        switch (event.getCode()) {
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case PAGE_UP -> model.move(-page, 0);
            case PAGE_DOWN -> model.move(page, 0);
            case HOME -> model.move(-model.lines().size(), 0);
            case END -> model.move(model.lines().size(), 0);
            case ENTER -> model.open();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** All, then each standing in turn. */
    private static void filter(CoverageViewModel model) {
        Coverage.Standing now = model.standingProperty().get();
        int next = now == null ? 0 : ROUND.indexOf(now) + 1;
        model.standingProperty().set(next < ROUND.size() ? ROUND.get(next) : null);
    }
}

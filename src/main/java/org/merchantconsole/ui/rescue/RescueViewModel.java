package org.merchantconsole.ui.rescue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;
import org.merchantconsole.order.Upkeep;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** The words and the ways on when the database does not open. */
public final class RescueViewModel {

    /** Where the person is. */
    public enum Step {
        CHOOSING,
        CONFIRMING,
        WORKING,
        RESTORED,
        FAILED
    }

    /** What is wrong, by what can be done about it. */
    private enum Group {
        DAMAGED,
        MISSING,
        FOREIGN,
        FULL,
        LOCKED,
        DENIED,
        OTHER
    }

    private final Texts texts;
    private final TimeText times;
    private final Background background;
    private final RescuePort port;
    private final StoreException fault;
    private final Group group;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSING);
    private final ReadOnlyObjectWrapper<Upkeep.@Nullable Backup> copy = new ReadOnlyObjectWrapper<>();
    private String told = "";

    public RescueViewModel(Texts texts, TimeText times, Background background, RescuePort port, StoreException fault) {
        this.texts = texts;
        this.times = times;
        this.background = background;
        this.port = port;
        this.fault = fault;
        this.group = group(fault.kind());
    }

    private static Group group(Kind kind) {
        return switch (kind) {
            case CORRUPT, NOT_A_DATABASE -> Group.DAMAGED;
            case MISSING -> Group.MISSING;
            case NEWER_VERSION, OTHER_EDITION -> Group.FOREIGN;
            case FULL -> Group.FULL;
            case LOCKED -> Group.LOCKED;
            case READ_ONLY, CANNOT_OPEN -> Group.DENIED;
            case IO, RULE, KEY, OTHER -> Group.OTHER;
        };
    }

    /** Looks for a copy. */
    public void load() {
        background.run(port::newest, found -> copy.set(found.orElse(null)), none -> copy.set(null));
    }

    /** One sentence: what is wrong. */
    public String sentence() {
        return texts.of("rescue.wrong", group);
    }

    /** What a person who helps needs: the file and what was found. */
    public String details() {
        return String.valueOf(fault.getMessage());
    }

    /** Whether reading without writing may work. */
    public boolean canRead() {
        return group != Group.MISSING && group != Group.FOREIGN && fault.kind() != Kind.NOT_A_DATABASE;
    }

    /** Whether a copy in its place would help; that there is one is another question. */
    public boolean canRestore() {
        return group == Group.DAMAGED || group == Group.MISSING || group == Group.OTHER;
    }

    /** The newest copy in words. */
    public String copyWords() {
        Upkeep.Backup found = copy.get();
        return found == null ? texts.get("rescue.noCopy") : texts.get("rescue.restore", times.moment(found.at()));
    }

    /** What is lost by restoring. */
    public String lossWords() {
        Upkeep.Backup found = copy.get();
        return found == null ? "" : texts.get("rescue.loss", times.moment(found.at()));
    }

    public void ask() {
        step.set(Step.CONFIRMING);
    }

    public void back() {
        step.set(Step.CHOOSING);
    }

    /** Restores the newest copy. */
    public void restore() {
        step.set(Step.WORKING);
        background.run(
                port::restore,
                done -> {
                    told = texts.get("rescue.restored", times.moment(done.until()));
                    step.set(Step.RESTORED);
                },
                failed -> {
                    told = failed instanceof StoreException
                            ? String.valueOf(failed.getMessage())
                            : texts.get("rescue.failed");
                    step.set(Step.FAILED);
                });
    }

    /** What came of restoring. */
    public String told() {
        return told;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Upkeep.@Nullable Backup> copyProperty() {
        return copy.getReadOnlyProperty();
    }
}

package org.merchantconsole.ui.order;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.ui.Tone;

/**
 * What is asked before an action leaves: a few fields, what will happen, and what is still missing. Nothing is sent before
 * {@link Plan#send}, which runs in the background.
 */
public final class Form {

    private final String title;
    private final String commit;
    private final Tone tone;
    private final List<Field> fields;
    private final Plan plan;
    private final int atOnce;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /** What a form does with its fields. */
    public interface Plan {

        /** What is still missing or wrong, a sentence; empty when it may leave. */
        String problem();

        /** What will happen, a sentence or two; empty for nothing to say. */
        String note();

        /** Makes the request from the fields as they are now; called on the window's thread, run elsewhere. */
        Callable<Outcome> send();
    }

    /**
     * @param commit the words on the button
     * @param tone its colour
     */
    public Form(String title, String commit, Tone tone, List<Field> fields, Plan plan) {
        this(title, commit, tone, fields, plan, 0);
    }

    /** @param atOnce how many of the first options of the pick list need no further key: their digit sends */
    Form(String title, String commit, Tone tone, List<Field> fields, Plan plan, int atOnce) {
        this.atOnce = atOnce;
        this.title = title;
        this.commit = commit;
        this.tone = tone;
        this.fields = List.copyOf(fields);
        this.plan = plan;
        for (Field field : fields) {
            for (Observable value : field.values()) {
                value.addListener(changed -> update());
            }
        }
        update();
    }

    private void update() {
        problem.set(plan.problem());
        note.set(plan.note());
    }

    public String title() {
        return title;
    }

    public String commit() {
        return commit;
    }

    public Tone tone() {
        return tone;
    }

    public List<Field> fields() {
        return fields;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The request as the fields are now. */
    Callable<Outcome> send() {
        return plan.send();
    }

    /** Chooses the n-th (from 1) option of the first field that has options; false when there is none. */
    public boolean digit(int number) {
        for (Field field : fields) {
            if (field instanceof Field.Pick pick) {
                if (number >= 1 && number <= pick.options().size()) {
                    pick.chosen().set(number - 1);
                }
                return true;
            }
        }
        return false;
    }

    /** Shows the request as it would be sent, or takes it out of sight; false where there is none. */
    boolean turnRequest() {
        boolean turned = false;
        for (Field field : fields) {
            if (field instanceof Field.Copy copy && copy.shown() instanceof BooleanProperty shown) {
                shown.set(!shown.get());
                turned = true;
            }
        }
        return turned;
    }

    /** Whether there is a request to be shown. */
    boolean hasRequest() {
        return fields.stream()
                .anyMatch(field -> field instanceof Field.Copy copy && copy.shown() instanceof BooleanProperty);
    }

    /** Whether choosing by this digit also sends. */
    boolean sendsOn(int number) {
        return number >= 1 && number <= atOnce;
    }

    /** One field of a form. */
    public sealed interface Field {

        /** What the form listens to. */
        List<Observable> values();

        /**
         * One of a few, by its digit.
         *
         * @param chosen index of the choice; -1 for none yet
         */
        record Pick(String label, List<String> options, IntegerProperty chosen) implements Field {
            @Override
            public List<Observable> values() {
                return List.of(chosen);
            }
        }

        /** One of two or three, side by side. */
        record Either(String label, List<String> options, IntegerProperty chosen) implements Field {
            @Override
            public List<Observable> values() {
                return List.of(chosen);
            }
        }

        /**
         * Words or a figure.
         *
         * @param figure right-aligned, with figures
         */
        record Text(String label, StringProperty text, String prompt, boolean figure) implements Field {
            @Override
            public List<Observable> values() {
                return List.of(text);
            }
        }

        /**
         * Several lines of words.
         *
         * @param people whom an at sign may name
         */
        record Words(String label, StringProperty text, ObservableList<String> people) implements Field {
            @Override
            public List<Observable> values() {
                return List.of(text);
            }
        }

        /**
         * Files, chosen or dropped.
         *
         * @param trouble what is wrong with them; empty for nothing
         * @param choose asks the person for more
         */
        record Files(String label, ObservableList<Path> files, StringProperty trouble, Supplier<List<Path>> choose)
                implements Field {
            @Override
            public List<Observable> values() {
                return List.of(files, trouble);
            }

            /** Adds what the person chooses, each once. */
            void more() {
                add(choose.get());
            }

            void add(List<Path> more) {
                List<Path> fresh = more.stream()
                        .filter(path -> !files.contains(path))
                        .distinct()
                        .toList();
                files.addAll(fresh);
            }

            /** Takes the last one out again. */
            void less() {
                if (!files.isEmpty()) {
                    files.removeLast();
                }
            }
        }

        /**
         * A date between two.
         *
         * @param day null for none yet
         * @param optional whether it may be left out, and taken away again
         */
        record Day(
                String label,
                ObjectProperty<@Nullable LocalDate> day,
                LocalDate earliest,
                LocalDate latest,
                boolean optional)
                implements Field {
            @Override
            public List<Observable> values() {
                return List.of(day);
            }
        }

        /**
         * Articles of the cart, each with how many of it come back.
         *
         * @param cursor index of the article that Space and the arrows work on
         */
        record Articles(String label, String aside, List<Article> articles, IntegerProperty cursor) implements Field {
            @Override
            public List<Observable> values() {
                return articles.stream().<Observable>map(Article::taken).toList();
            }

            /** Moves the cursor. */
            void move(int by) {
                cursor.set(Math.clamp((long) cursor.get() + by, 0, Math.max(0, articles.size() - 1)));
            }

            /** Takes all of the article under the cursor, or none when all was taken. */
            void toggle() {
                if (!articles.isEmpty()) {
                    Article article = articles.get(cursor.get());
                    article.taken().set(article.taken().get() > 0 ? 0 : article.remaining());
                }
            }

            /** Takes one more or one less of the article under the cursor. */
            void change(int by) {
                if (!articles.isEmpty()) {
                    Article article = articles.get(cursor.get());
                    article.taken().set(Math.clamp((long) article.taken().get() + by, 0, article.remaining()));
                }
            }
        }

        /**
         * Words to read or to copy, following the other fields.
         *
         * @param shown whether it is to be seen now
         */
        record Copy(String label, ReadOnlyStringProperty text, boolean mono, ObservableValue<Boolean> shown)
                implements Field {
            @Override
            public List<Observable> values() {
                return List.of();
            }
        }
    }

    /**
     * One article that can come back.
     *
     * @param remaining how many were not given back yet
     * @param taken how many come back now
     * @param price the gross amount for a number of it, in words
     */
    public record Article(
            String itemId,
            String name,
            int remaining,
            IntegerProperty taken,
            java.util.function.IntFunction<String> price) {}

    /** Words that are worked out again whenever the form's fields change. */
    static ReadOnlyStringProperty following(List<? extends Field> fields, Supplier<String> words) {
        ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(words.get());
        for (Field field : fields) {
            field.values().forEach(value -> value.addListener(changed -> text.set(words.get())));
        }
        return text.getReadOnlyProperty();
    }
}

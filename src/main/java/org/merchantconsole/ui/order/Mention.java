package org.merchantconsole.ui.order;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name that is being written after an at sign: where it begins and which people it may mean. Pure, so that it can be tried
 * without a window.
 *
 * @param from where the at sign stands
 * @param to where the cursor stands
 * @param begun what is written between the two
 */
record Mention(int from, int to, String begun) {

    /** More would only hide the text. */
    private static final int OFFERED = 5;

    /** Two words are enough for a name; after that somebody writes a sentence. */
    private static final int LONGEST = 30;

    /** The name under the cursor; empty when none is being written there. */
    static Optional<Mention> at(String text, int cursor) {
        int sign = text.lastIndexOf('@', cursor - 1);
        if (sign < 0 || cursor > text.length() || cursor - sign > LONGEST) {
            return Optional.empty();
        }
        // An e-mail address is no mention.
        boolean begins = sign == 0 || !Character.isLetterOrDigit(text.charAt(sign - 1));
        String begun = text.substring(sign + 1, cursor);
        boolean plain = begun.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '.');
        return begins && plain && !begun.startsWith(" ")
                ? Optional.of(new Mention(sign, cursor, begun))
                : Optional.empty();
    }

    /** The people whose first or last name begins so, none once a name is whole. */
    List<String> among(List<String> people) {
        String wanted = begun.toLowerCase(Locale.ROOT);
        return people.stream()
                .filter(name -> !name.equalsIgnoreCase(begun.strip()))
                .filter(name -> starts(name.toLowerCase(Locale.ROOT), wanted))
                .limit(OFFERED)
                .toList();
    }

    private static boolean starts(String name, String wanted) {
        return name.startsWith(wanted) || Stream.of(name.split(" ")).anyMatch(part -> part.startsWith(wanted));
    }

    /** The text with the name in place of what was begun, and a blank behind it. */
    String with(String text, String name) {
        return text.substring(0, from) + "@" + name + " " + text.substring(to).stripLeading();
    }

    /** Where the cursor stands then. */
    int after(String name) {
        return from + name.length() + 2;
    }
}

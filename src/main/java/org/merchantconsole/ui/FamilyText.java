package org.merchantconsole.ui;

import java.util.Locale;
import org.merchantconsole.status.Family;

/** What a pair amounts to, in one or two words of the user's language. */
public final class FamilyText {

    private FamilyText() {}

    public static String of(Family family, Texts texts) {
        return texts.get("family." + family.name().toLowerCase(Locale.ROOT));
    }
}

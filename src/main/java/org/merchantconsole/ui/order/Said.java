package org.merchantconsole.ui.order;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.Tone;

/**
 * What came of the last action, a sentence that stays until the next one.
 *
 * @param order which order it is about; the cursor may have moved on
 * @param page where a person has to finish it; null when nothing is left to do
 */
public record Said(
        OrderKey order,
        Tone tone,
        String sentence,
        @Nullable URI page) {}

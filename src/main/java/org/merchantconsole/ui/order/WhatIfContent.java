package org.merchantconsole.ui.order;

import org.jspecify.annotations.Nullable;

/**
 * Orders on a copy, in words.
 *
 * @param banner that nothing of it has happened, and how far the clock runs ahead
 * @param order which of the orders the rest is about
 * @param from where it stands in truth
 * @param lanes where it would stand
 * @param money where the money would be; null while nothing is paid
 * @param events what was tried and what came of it, oldest first
 * @param actions what could be done then
 * @param deadlines what would be due then
 * @param others one row per order where there are several: before, after, refusals
 * @param stage what Ctrl+Enter would do; empty for nothing
 */
record WhatIfContent(
        String banner,
        String order,
        String from,
        PaneContent.Lanes lanes,
        PaneContent.@Nullable Bar money,
        PaneContent.Rows events,
        PaneContent.Rows actions,
        PaneContent.Rows deadlines,
        PaneContent.@Nullable Rows others,
        String stage) {

    /** For a screen reader: the last thing that happened, then where it would stand. */
    String spoken() {
        String last = events.rows().isEmpty() ? "" : events.rows().getLast().text() + ". ";
        PaneContent.Lanes.Step step =
                lanes.steps().isEmpty() ? null : lanes.steps().getLast();
        return last + order + (step == null ? "" : ": " + step.order() + " / " + step.transaction()) + ". " + banner;
    }
}

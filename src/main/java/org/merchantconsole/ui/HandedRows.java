package org.merchantconsole.ui;

import org.merchantconsole.status.ActionKind;

/**
 * Orders that one screen hands to the screen for many of them.
 *
 * @param kind what is to be done with each
 * @param text ids, one a line, or rows of a CSV
 */
public record HandedRows(ActionKind kind, String text) {}

package org.merchantconsole.desk;

/**
 * A reason for declining a held payment, from the pick list.
 *
 * @param digit the key that picks it, 1 to 9
 * @param code kept in the audit and the reports
 * @param text what staff read, in their language
 */
public record DeclineReason(int digit, String code, String text) {}

package org.merchantconsole.order;

/**
 * A row of the audit as it stands in the chain.
 *
 * @param id its number, counted from 1 without gaps
 * @param previous the hash of the row before it, in hexadecimal digits
 * @param hash its own hash, {@link AuditHash} over the previous one and the row
 */
public record AuditLink(long id, AuditEntry entry, String previous, String hash) {}

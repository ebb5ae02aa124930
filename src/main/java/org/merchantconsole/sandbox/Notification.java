package org.merchantconsole.sandbox;

import java.net.URI;
import java.util.Map;

/**
 * A notification as it leaves the provider.
 *
 * @param orderId the merchant's order id that it is about; a refund's own where it has one
 * @param method POST with a signed body, or GET without either
 * @param url the receiver, with {@code transactionid} and {@code timestamp} in the query
 * @param headers {@code Auth} and {@code Content-Type} of a POST; empty for a GET
 * @param body the order as GET /orders shows it, without envelope; empty for a GET. Signed over its bytes in UTF-8
 */
public record Notification(String orderId, String method, URI url, Map<String, String> headers, String body) {}

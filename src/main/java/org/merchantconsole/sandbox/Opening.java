package org.merchantconsole.sandbox;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a payment is opened with.
 *
 * @param amount minor units
 * @param facts customer, cart and payment details in the shape of the API
 */
record Opening(String orderId, Flow flow, Method method, String currency, long amount, ObjectNode facts) {}

/**
 * The records of orders, payments, refunds, carts and customers, and the ports through which the desks reach the database
 * ({@link org.merchantconsole.order.OrderStore}) and the provider ({@link org.merchantconsole.order.Gateway}).
 */
@NullMarked
package org.merchantconsole.order;

import org.jspecify.annotations.NullMarked;

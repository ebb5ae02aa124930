package org.merchantconsole.desk;

import org.merchantconsole.money.Money;

/**
 * Where the money of a payment is; all in its currency.
 *
 * @param paid the amount of the payment; zero while it is not paid
 * @param refunded what has gone back
 * @param pending refunds asked for and not done, unknown ones included
 * @param left what can still be given back
 */
public record MoneyBar(Money paid, Money refunded, Money pending, Money left) {}

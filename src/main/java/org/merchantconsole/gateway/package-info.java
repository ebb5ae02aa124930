/**
 * The provider's JSON API over {@code java.net.http}, and the tolerant reader of its records, whether they come over the
 * line or from a file. Implements the ports {@link org.merchantconsole.order.Gateway} and
 * {@link org.merchantconsole.order.RecordReader}.
 */
@NullMarked
package org.merchantconsole.gateway;

import org.jspecify.annotations.NullMarked;

/**
 * The database: migrations, SQL, search. {@link org.merchantconsole.store.SqliteStore} implements
 * {@link org.merchantconsole.order.OrderStore} over one SQLite file.
 */
@NullMarked
package org.merchantconsole.store;

import org.jspecify.annotations.NullMarked;

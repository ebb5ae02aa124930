package org.merchantconsole.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection that calls back before every statement that it runs, so that a test can fail or stop there. */
final class Counted {

    private static final Set<String> RUNS = Set.of("executeUpdate", "executeQuery", "execute");

    private final Before before;

    private Counted(Before before) {
        this.before = before;
    }

    /** Called before a statement runs; what it throws comes in place of the statement. */
    interface Before {
        void statement() throws SQLException;
    }

    static Connection around(Connection real, Before before) {
        return new Counted(before).proxy(Connection.class, real);
    }

    private <T> T proxy(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (RUNS.contains(method.getName())) {
                before.statement();
            }
            try {
                return wrapped(method.invoke(real, given));
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        return result instanceof PreparedStatement prepared
                ? proxy(PreparedStatement.class, prepared)
                : result instanceof Statement plain ? proxy(Statement.class, plain) : result;
    }
}

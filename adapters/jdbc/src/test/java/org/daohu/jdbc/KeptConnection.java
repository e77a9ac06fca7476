package org.daohu.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A pool of one connection that does nothing for whoever gives it back: it neither undoes nor resets, and a transaction that
 * is left open is committed, as some drivers do when they close.
 */
final class KeptConnection {

    private final Connection connection;
    private final List<String> calls = new ArrayList<>();

    KeptConnection(Connection connection) {
        this.connection = connection;
    }

    /** Names of the methods called so far. */
    List<String> calls() {
        return calls;
    }

    DataSource pool() {
        Connection lent = lent();
        return proxy(DataSource.class, (self, method, values) -> {
            if (method.getName().equals("getConnection")) {
                return lent;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    /** The connection as the pool lends it. */
    Connection lent() {
        return proxy(Connection.class, (self, method, values) -> {
            calls.add(method.getName());
            if (method.getName().equals("close")) {
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                return null;
            }
            try {
                return method.invoke(connection, values);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

package org.daohu.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** A database whose line breaks in the middle of a transaction: at a statement or at the commit. */
final class FailingDatabase {

    private FailingDatabase() {}

    /**
     * {@code database}, failing where {@code fails} says so: it is asked with the name of the JDBC method before every
     * statement that is executed and before every commit. A rollback goes through, as the server's own would.
     */
    static DataSource of(DataSource database, Predicate<String> fails) {
        return wrapped(database, DataSource.class, fails);
    }

    private static <T> T wrapped(T target, Class<T> type, Predicate<String> fails) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    String name = method.getName();
                    if ((name.startsWith("execute") || name.equals("commit")) && fails.test(name)) {
                        throw new SQLException("the line is dead", "08006");
                    }
                    Object answer;
                    try {
                        answer = method.invoke(target, values);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                    if (method.getReturnType() == Connection.class && type == DataSource.class) {
                        return wrapped((Connection) answer, Connection.class, fails);
                    }
                    return method.getReturnType() == PreparedStatement.class
                            ? wrapped((PreparedStatement) answer, PreparedStatement.class, fails)
                            : answer;
                }));
    }
}

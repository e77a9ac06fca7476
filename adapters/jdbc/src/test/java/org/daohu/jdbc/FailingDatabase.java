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
     * statement that is executed, every commit and every rollback.
     */
    static DataSource of(DataSource database, Predicate<String> fails) {
        return of(database, "08006", fails);
    }

    /** The same, failing with {@code state}. */
    static DataSource of(DataSource database, String state, Predicate<String> fails) {
        return wrapped(database, DataSource.class, state, fails);
    }

    private static <T> T wrapped(T target, Class<T> type, String state, Predicate<String> fails) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    String name = method.getName();
                    if ((name.startsWith("execute") || name.equals("commit") || name.equals("rollback"))
                            && fails.test(name)) {
                        throw new SQLException("the line is dead", state);
                    }
                    Object answer;
                    try {
                        answer = method.invoke(target, values);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                    if (method.getReturnType() == Connection.class && type == DataSource.class) {
                        return wrapped((Connection) answer, Connection.class, state, fails);
                    }
                    return method.getReturnType() == PreparedStatement.class
                            ? wrapped((PreparedStatement) answer, PreparedStatement.class, state, fails)
                            : answer;
                }));
    }
}

package org.daohu.javalin.store;

import java.util.ArrayList;
import java.util.List;
import org.daohu.javalin.access.Scope;
import org.jdbi.v3.core.statement.SqlStatement;

/** A caller's divisions as a condition of SQL. */
final class ScopeSql {

    private ScopeSql() {}

    /** A condition that holds for rows whose {@code column} lies in {@code scope}; its parameters are bound by {@link #bind}. */
    static String condition(Scope scope, String column) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < scope.prefixes().size(); i++) {
            terms.add(column + " LIKE :prefix" + i);
        }
        return terms.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", terms) + ")";
    }

    static void bind(SqlStatement<?> statement, Scope scope) {
        int i = 0;
        for (String prefix : scope.prefixes()) {
            // Digits only, so that nothing in it is a wildcard.
            statement.bind("prefix" + i++, prefix + "%");
        }
    }
}

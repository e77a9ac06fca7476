package org.daohu.examples.vendortable;

/** 数据库 – what the platform runs on. */
enum DatabaseKind {
    /** H2 in the process itself, over a file. */
    H2,
    /** A PostgreSQL server that the example starts for itself. */
    POSTGRESQL
}

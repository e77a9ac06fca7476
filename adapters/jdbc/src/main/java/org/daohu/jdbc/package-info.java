/**
 * 数据库 – the quota store and the master ledger over plain JDBC: over our own tables, or over a quota table that a vendor
 * already keeps, which is locked and read and never written. H2 and PostgreSQL.
 */
@NullMarked
package org.daohu.jdbc;

import org.jspecify.annotations.NullMarked;

package org.daohu.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A column of a table of ours; the enums that list a table's columns implement it. */
interface Column {

    /** Upper case; in SQL it is lower case, without quotes. */
    String name();

    /** The place of the column in its {@link Row}. */
    int ordinal();

    /** What it holds. */
    Kind kind();

    /** What a column holds, and how it crosses JDBC. */
    enum Kind {
        /** A {@link String}. */
        TEXT(Types.VARCHAR) {
            @Override
            @Nullable
            Object read(ResultSet results, int index) throws SQLException {
                return results.getString(index);
            }
        },
        /** A {@link Long}. */
        NUMBER(Types.BIGINT) {
            @Override
            @Nullable
            Object read(ResultSet results, int index) throws SQLException {
                long value = results.getLong(index);
                return results.wasNull() ? null : value;
            }
        },
        /** A {@link Boolean}. */
        FLAG(Types.BOOLEAN) {
            @Override
            @Nullable
            Object read(ResultSet results, int index) throws SQLException {
                boolean value = results.getBoolean(index);
                return results.wasNull() ? null : value;
            }
        },
        /** A {@link LocalDate}. */
        DATE(Types.DATE) {
            @Override
            @Nullable
            Object read(ResultSet results, int index) throws SQLException {
                return results.getObject(index, LocalDate.class);
            }
        },
        /** An {@link Instant} in whole microseconds. */
        INSTANT(Types.TIMESTAMP_WITH_TIMEZONE) {
            @Override
            @Nullable
            Object read(ResultSet results, int index) throws SQLException {
                OffsetDateTime value = results.getObject(index, OffsetDateTime.class);
                return value == null ? null : value.toInstant();
            }
        };

        private final int sqlType;

        Kind(int sqlType) {
            this.sqlType = sqlType;
        }

        abstract @Nullable Object read(ResultSet results, int index) throws SQLException;

        void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
            if (value == null) {
                statement.setNull(index, sqlType);
            } else if (value instanceof String text) {
                statement.setString(index, text);
            } else if (value instanceof Long number) {
                statement.setLong(index, number);
            } else if (value instanceof Instant instant) {
                statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(index, value);
            }
        }
    }
}

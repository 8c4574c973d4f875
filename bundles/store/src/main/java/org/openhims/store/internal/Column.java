// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.TimeZone;

/** A column, and how its values are read so that the same value is equal from either database. */
record Column(String name, Kind kind) {

    enum Kind {
        TEXT, NUMBER, DECIMAL, REAL, FLAG, MOMENT, DAY, BYTES;

        static Kind of(int type) throws SQLException {
            return switch (type) {
                case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
                case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
                case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
                case Types.REAL, Types.FLOAT, Types.DOUBLE -> REAL;
                case Types.BOOLEAN, Types.BIT -> FLAG;
                case Types.TIMESTAMP -> MOMENT;
                case Types.DATE -> DAY;
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
                default -> throw new SQLException("a column of type " + type + " cannot be moved");
            };
        }
    }

    Object read(ResultSet row, int index) throws SQLException {
        Object value = switch (kind) {
            case TEXT -> row.getString(index);
            case NUMBER -> row.getLong(index);
            case DECIMAL -> plain(row.getBigDecimal(index));
            case REAL -> row.getDouble(index);
            case FLAG -> row.getBoolean(index);
            case MOMENT -> moment(row, index);
            case DAY -> day(row.getString(index));
            case BYTES -> row.getBytes(index);
        };
        return row.wasNull() ? null : value;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    /** As UTC, which has every hour of every day; to the microsecond, which both databases keep. */
    private static LocalDateTime moment(ResultSet row, int index) throws SQLException {
        Timestamp value = row.getTimestamp(index, Calendar.getInstance(TimeZone.getTimeZone("UTC")));
        return value == null ? null : LocalDateTime.ofInstant(value.toInstant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate day(String value) {
        return value == null ? null : LocalDate.parse(value);
    }
}

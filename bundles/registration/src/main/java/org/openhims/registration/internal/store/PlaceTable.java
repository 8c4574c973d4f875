// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openhims.platform.store.Sql;
import org.openhims.registration.Place;
import org.openhims.registration.Place.Kind;

/** Places by kind and code, each with the code of the next larger one, and the keys by which they are found. */
public final class PlaceTable {

    private static final String GET = "select name, other_name, parent, pin from registration_place where kind = ? and code = ?";
    private static final String INSERT = "insert into registration_place (name, other_name, parent, pin, found_by, found_by_other, kind, code)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update registration_place set name = ?, other_name = ?, parent = ?, pin = ?, found_by = ?, found_by_other = ?"
            + " where kind = ? and code = ?";
    private static final String FOUND = "select v.code, v.name, v.other_name, v.pin, s.name subdistrict, d.name district, t.name state,"
            + " case when s.code = ? then 0 when d.code = ? then 1 when t.code = ? then 2 else 3 end far from registration_place v"
            + " left join registration_place s on s.kind = 'SUBDISTRICT' and s.code = v.parent"
            + " left join registration_place d on d.kind = 'DISTRICT' and d.code = s.parent"
            + " left join registration_place t on t.kind = 'STATE' and t.code = d.parent"
            + " where v.kind = 'VILLAGE' and ";
    private static final String ORDER = " order by far, v.name, v.code fetch first ";
    private static final String BY_NAME = "v.found_by >= ? and v.found_by < ?";
    private static final String BY_OTHER = "v.found_by_other >= ? and v.found_by_other < ?";

    private final Sql sql;

    public PlaceTable(Connection connection) {
        sql = new Sql(connection);
    }

    /** A place as it is imported; what the file does not say is null. */
    public record Row(Kind kind, String code, String name, String otherName, String parent, String pin) {

        /** With what is known and not said this time. */
        private Row over(Row known) {
            return new Row(kind, code, name, otherName == null ? known.otherName : otherName, parent == null ? known.parent : parent,
                    pin == null ? known.pin : pin);
        }
    }

    /** The codes of where the facility is, the nearest first. */
    public record Near(String subdistrict, String district, String state) {
    }

    public enum Effect { ADDED, CHANGED, SAME }

    /** @param write false only looks */
    public Effect put(Row row, String key, String otherKey, boolean write) {
        Optional<Row> known = sql.first(GET, found -> new Row(row.kind(), row.code(), found.getString(1), found.getString(2), found.getString(3),
                found.getString(4)), row.kind(), row.code());
        Row all = known.map(row::over).orElse(row);
        if (known.isPresent() && known.get().equals(all)) {
            return Effect.SAME;
        }
        if (write) {
            sql.update(known.isPresent() ? UPDATE : INSERT, all.name(), all.otherName(), all.parent(), all.pin(), key,
                    otherKey == null ? key : otherKey, all.kind(), all.code());
        }
        return known.isPresent() ? Effect.CHANGED : Effect.ADDED;
    }

    /** Villages of which the key of either name begins like this. */
    public List<Place> begun(String key, Near near, int most) {
        String end = key + '\uffff';
        return java.util.stream.Stream.of(BY_NAME, BY_OTHER)
                .flatMap(by -> sql.list(FOUND + by + ORDER + most + " rows only", PlaceTable::far, near.subdistrict(), near.district(), near.state(), key, end).stream())
                .sorted(java.util.Comparator.comparingInt(Far::far)).map(Far::place).distinct().filter(Objects::nonNull).limit(most).toList();
    }

    private record Far(int far, Place place) {
    }

    private static Far far(ResultSet row) throws SQLException {
        return new Far(row.getInt("far"), new Place(row.getString("code"), Kind.VILLAGE, row.getString("name"), row.getString("other_name"),
                row.getString("pin"), row.getString("subdistrict"), row.getString("district"), row.getString("state")));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** UHIDs that stand on stickers of downtime kits. */
public record ReservedTable(Sql sql) {

    /** @param usedAt null while nobody was registered with it */
    public record Reserved(String uhid, Instant reservedAt, Instant usedAt) {
    }

    public static ReservedTable of(Tx tx) {
        return new ReservedTable(new Sql(tx.connection()));
    }

    public void reserve(long kit, Instant at, List<String> uhids) {
        sql.batch("insert into registration_reserved (uhid, kit, reserved_at) values (?, ?, ?)",
                uhids.stream().map(uhid -> new Object[] {uhid, kit, at}).toList());
    }

    public List<String> ofKit(long kit) {
        return sql.list("select uhid from registration_reserved where kit = ? order by uhid", row -> row.getString(1), kit);
    }

    /** As it was before; from now on used, and nobody else's until the end of the transaction. */
    public Optional<Reserved> use(String uhid, Instant now) {
        boolean first = sql.update("update registration_reserved set used_at = ? where uhid = ? and used_at is null", now, uhid) == 1;
        return sql.first("select uhid, reserved_at, used_at from registration_reserved where uhid = ?",
                row -> new Reserved(uhid, Sql.instant(row, "reserved_at"), first ? null : Sql.instant(row, "used_at")), uhid);
    }
}

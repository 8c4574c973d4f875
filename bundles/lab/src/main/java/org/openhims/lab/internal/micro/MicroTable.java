// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.lab.micro.CascadeRule;
import org.openhims.lab.micro.MicroRules;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;

/** The rules of microbiology, each version as it was. */
final class MicroTable {

    private static final String INSERT = "insert into lab_micro_rules (version, standard, rules, changed_at, changed_by) values (?, ?, ?, ?, ?)";
    private static final String ADD = "insert into lab_breakpoint (version, place, antimicrobial, organism, specimen, measured_by, susceptible, resistant,"
            + " between_them) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BREAKPOINTS = "select antimicrobial, organism, specimen, measured_by, susceptible, resistant, between_them"
            + " from lab_breakpoint where version = ? order by place";
    private static final String FIND = "select standard, rules, changed_at, changed_by from lab_micro_rules where version = ?";

    private final Sql sql;
    private final Json json;

    MicroTable(Tx tx, Json json) {
        sql = new Sql(tx.connection());
        this.json = json;
    }

    /** What stands in one column. */
    record Others(List<CascadeRule> cascades, List<AlertRule> alerts) {
    }

    int latest() {
        return (int) sql.number("select max(version) from lab_micro_rules");
    }

    Optional<MicroRules> find(int version) {
        return sql.first(FIND, row -> {
            Others others = json.read(row.getString("rules"), Others.class);
            return new MicroRules(version, row.getString("standard"), List.of(), others.cascades(), others.alerts(), Sql.instant(row, "changed_at"),
                    row.getString("changed_by"));
        }, version).map(rules -> new MicroRules(version, rules.standard(), sql.list(BREAKPOINTS, MicroTable::breakpoint, version), rules.cascades(),
                rules.alerts(), rules.changedAt(), rules.changedBy()));
    }

    void insert(MicroRules rules) {
        sql.update(INSERT, rules.version(), rules.standard(), json.write(new Others(rules.cascades(), rules.alerts())), rules.changedAt(),
                rules.changedBy());
        List<Object[]> rows = new ArrayList<>();
        for (Breakpoint b : rules.breakpoints()) {
            rows.add(new Object[] {rules.version(), rows.size(), b.antimicrobial(), b.organism(), b.specimen(), b.method(), b.susceptible(),
                b.resistant(), b.between()});
        }
        sql.batch(ADD, rows);
    }

    private static Breakpoint breakpoint(ResultSet row) throws SQLException {
        return new Breakpoint(row.getString("antimicrobial"), row.getString("organism"), row.getString("specimen"), row.getString("measured_by"),
                plain(row.getBigDecimal("susceptible")), plain(row.getBigDecimal("resistant")), row.getString("between_them"));
    }

    /** As a person writes it. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;

/**
 * The next token under 50 counters against one counter, and the record of a patient with 500 entries against one with 50, on both
 * databases. Those who wait, and the entries, are written past the node.
 */
record OpdSuite(int seconds) implements Suite {

    private static final int COUNTERS = 50;
    private static final int WAITING = Integer.getInteger("hims.bench.tokens", 6_000);
    /** Seconds at most, so that somebody still waits at the end of the last round. */
    private static final int CALLING = 2;
    private static final int MANY = 500;
    private static final int FEW = 50;
    private static final String INSERT = "insert into opd_visit (id, uhid, name, sex, queue, business_day, token_number, label, priority, priority_rank, "
            + "department, room, status, opened_at, calls, open_patient, ended_at) "
            + "values (?, ?, 'Sunita Devi', 'F', 'general', ?, ?, ?, 'NORMAL', 4, 'MED', '1', ?, ?, 0, ?, ?)";

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.each(home, (node, database, url) -> compare(report, node, database, url));
    }

    private void compare(Report report, Node node, String database, String url) throws Exception {
        try (node) {
            node.start();
            Scene scene = new Scene(node);
            String many = scene.patient();
            String few = scene.patient();
            node.close();
            fill(url, many, few);
            node.start();
            AtomicInteger answered = new AtomicInteger();
            report.add(Ratio.measure("next token, " + COUNTERS + " counters, " + database, "one counter", 0.8, seconds,
                    s -> calling(node, Math.min(s, CALLING), 1, answered),
                    s -> calling(node, Math.min(s, CALLING), COUNTERS, answered)));
            report.add(Ratio.measure("record with " + MANY + " entries, first page, " + database, "with " + FEW, 0.5, seconds,
                    s -> reading(node, s, few), s -> reading(node, s, many)));
            node.close();
            report.add(new Finding.Figure("tokens called twice, " + database, 0, "", false, new double[] {answered.get() - called(url)},
                    "of " + answered + " answers"));
        }
    }

    private static Sample calling(Node node, int seconds, int counters, AtomicInteger answered) throws Exception {
        Sample sample = Crowd.requests(node, seconds, counters, () -> Wire.post("/api/v1/opd/queues/general/next", "doctor", UUID.randomUUID().toString(), "{\"counter\":\"3\"}"));
        answered.addAndGet(sample.acts());
        return sample;
    }

    /** Visits that were called; each is one answer, so that more answers are tokens that two counters have. */
    private static int called(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement count = connection.prepareStatement("select count(*) from opd_visit where queue = 'general' and status = 'CALLED'");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getInt(1);
        } finally {
            BigRegister.shutDown(url);
        }
    }

    private static Sample reading(Node node, int seconds, String uhid) throws Exception {
        byte[] request = Wire.get("/api/v1/patients/" + uhid + "/record?limit=20", "doctor");
        return Crowd.requests(node, seconds, 1, () -> request);
    }

    /** The node is stopped: Derby lets one process in at a time. */
    private static void fill(String url, String many, String few) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url); PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            AtomicInteger number = new AtomicInteger(1000);
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
            for (int i = 0; i < WAITING; i++) {
                visit(insert, String.format("07%011d", i), today, number.incrementAndGet(), false);
            }
            for (int i = 0; i < MANY; i++) {
                visit(insert, many, today.minusDays(i + 1L), number.incrementAndGet(), true);
            }
            for (int i = 0; i < FEW; i++) {
                visit(insert, few, today.minusDays(i + 1L), number.incrementAndGet(), true);
            }
            insert.executeBatch();
            counted(connection, today, number.get());
            connection.commit();
        }
        BigRegister.shutDown(url);
    }

    /** As if the tokens had been given one by one. */
    private static void counted(Connection connection, LocalDate today, int last) throws SQLException {
        try (PreparedStatement counter = connection.prepareStatement("insert into opd_counter (queue, business_day, last_number) values ('general', ?, ?)")) {
            counter.setDate(1, Date.valueOf(today));
            counter.setInt(2, last);
            counter.executeUpdate();
        }
    }

    private static void visit(PreparedStatement insert, String uhid, LocalDate day, int number, boolean done) throws SQLException {
        Timestamp at = Timestamp.from(done ? Instant.now().minus(Duration.ofMinutes(number)) : Instant.now());
        Object[] row = {UUID.randomUUID().toString(), uhid, Date.valueOf(day), number, "A-" + number, done ? "DONE" : "WAITING", at,
            done ? null : uhid + number, done ? at : null};
        for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
    }
}

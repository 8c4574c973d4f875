// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.openhims.facility.internal.JsonService;
import org.openhims.fixtures.people.Census;
import org.openhims.fixtures.people.Clerk;
import org.openhims.fixtures.people.Entry;
import org.openhims.fixtures.people.Human;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.PartialDate;
import org.openhims.registration.Address;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;
import org.openhims.registration.internal.Tokens;
import org.openhims.registration.internal.store.Token;

/** A register of very many people with all their keys, written past the node, which does not run meanwhile. */
final class BigRegister {

    private static final int AT_ONCE = 5000;
    private static final int SAMPLE = 400;
    /** Behind the numbers that the node itself gives. */
    private static final long FIRST = 1_000_000_000L;
    private static final long MOST_NUMBERS = 9_999_999_999L;
    private static final String PATIENT = "insert into registration_patient (uhid, facts, registered_at, registered_by, version) values (?, ?, ?, 'bench', 1)";
    private static final String TOKEN = "insert into registration_token (kind, token, back, uhid) values (?, ?, ?, ?)";

    private final Random random = new Random(4);
    private final Census census = new Census(random);
    private final Clerk clerk = new Clerk(random);
    private final JsonService json = new JsonService();
    private final List<Human> sample = new ArrayList<>();
    private final List<Patient> known = new ArrayList<>();
    private int size;

    /** Some of those who are in it, as they really are. */
    List<Human> sample() {
        return List.copyOf(sample);
    }

    /** The same, as they are registered. */
    List<Patient> known() {
        return List.copyOf(known);
    }

    /** Another entry of somebody. */
    Entry again(Human human) {
        return clerk.write(human);
    }

    /** Until there are so many, of which the database knows all, as it would in time. */
    void fill(String url, int patients) throws SQLException {
        long start = System.nanoTime();
        grow(url, patients);
        settle(url);
        shutDown(url);
        System.out.printf("%d patients after %d s%n", patients, (System.nanoTime() - start) / 1_000_000_000);
    }

    private void grow(String url, int patients) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            int step = Math.max(1, patients / SAMPLE);
            sample.clear();
            known.clear();
            while (size < patients) {
                List<Patient> some = some(Math.min(AT_ONCE, patients - size), step);
                write(connection, some);
                connection.commit();
            }
        }
    }

    private static void settle(String url) throws SQLException {
        boolean postgres = url.startsWith("jdbc:postgresql:");
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute(postgres ? "vacuum analyze" : "call syscs_util.syscs_update_statistics('APP', 'REGISTRATION_TOKEN', null)");
        }
    }

    /** Derby lets one process in at a time. */
    static void shutDown(String url) {
        if (url.startsWith("jdbc:derby:")) {
            try {
                DriverManager.getConnection(url + ";shutdown=true").close();
            } catch (SQLException e) {
                // That is how it says that it did.
                System.out.println(e.getMessage());
            }
        }
    }

    private List<Patient> some(int count, int step) {
        List<Patient> some = new ArrayList<>();
        while (some.size() < count) {
            for (Human human : census.household()) {
                if (some.size() < count) {
                    Patient patient = patient(clerk.write(human), FIRST + ++size);
                    some.add(patient);
                    if (size % step == 0) {
                        sample.add(human);
                        known.add(patient);
                    }
                }
            }
        }
        return some;
    }

    static Patient patient(Entry entry, long number) {
        String uhid = CheckDigit.VERHOEFF.appendTo(String.format("07%010d", number));
        String born = entry.born() != null ? entry.born() : entry.age() == null ? null
                : new PartialDate(Census.TODAY.getYear() - entry.age(), 0, 0).toString();
        Address address = entry.place() == null ? null : new Address(null, entry.place(), null, null, null, null);
        List<Identifier> identifiers = Stream.ofNullable(entry.abha()).map(abha -> new Identifier(IdentifierType.ABHA, abha)).toList();
        return new Patient(uhid, entry.name(), null, Sex.valueOf(String.valueOf(entry.sex())), born, entry.born() == null && born != null,
                entry.mobile(), address, identifiers, null, null, null, null, Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Keys in the order of the index, so that a tree of many million of them is not read all over for each patient. */
    private void write(Connection connection, List<Patient> patients) throws SQLException {
        record Key(Token token, long back, String uhid) {
        }
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(PATIENT)) {
            for (Patient patient : patients) {
                insert.setString(1, patient.uhid());
                insert.setString(2, json.write(patient));
                insert.setTimestamp(3, Timestamp.from(patient.registeredAt()));
                insert.addBatch();
                long back = MOST_NUMBERS - Long.parseLong(patient.uhid().substring(2, 12));
                Tokens.of(patient).forEach(token -> keys.add(new Key(token, back, patient.uhid())));
            }
            insert.executeBatch();
        }
        keys.sort(Comparator.<Key, String>comparing(key -> key.token.kind().code()).thenComparing(key -> key.token.text()));
        try (PreparedStatement insert = connection.prepareStatement(TOKEN)) {
            for (Key key : keys) {
                insert.setString(1, key.token.kind().code());
                insert.setString(2, key.token.text());
                insert.setLong(3, key.back);
                insert.setString(4, key.uhid);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

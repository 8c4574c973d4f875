// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.store.ConstraintViolation;

class DialectTest {

    private final Failures failures = new Failures(new DerbyDialect());

    @Test
    void isChosenByTheUrl() {
        assertFalse(Dialect.of("jdbc:derby:/data/db;create=true").shared());
        assertTrue(Dialect.of("jdbc:postgresql://127.0.0.1/hims").shared());
    }

    @Test
    void anUnknownUrlIsNamedWithoutWhatMayBeAPassword() {
        String message = assertThrows(IllegalArgumentException.class, () -> Dialect.of("jdbc:other:x?password=secret")).getMessage();
        assertFalse(message.contains("secret"));
    }

    @Test
    void aDerbyFolderIsTheUrlWithoutItsAttributes() {
        assertEquals("/data/db", new Database("jdbc:derby:/data/db;create=true", "", "").derbyName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "40XL1", "40XL2", "55P03"})
    void aLostLockIsWorthAnotherTry(String state) {
        assertTrue(failures.worthAnotherTry(new IllegalStateException(new SQLException("lock", state))));
        assertEquals("store.busy", code(new IllegalStateException(new SQLException("lock", state))));
    }

    @Test
    void aRowChangedMeanwhileIsWorthAnotherTry() {
        assertTrue(failures.worthAnotherTry(new OptimisticLockException()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "XJ040", "XSLA1"})
    void aLostDatabaseIsUnavailable(String state) {
        assertFalse(failures.worthAnotherTry(new IllegalStateException(new SQLException("gone", state))));
        assertEquals("store.unavailable", code(new IllegalStateException(new SQLException("gone", state))));
    }

    @Test
    void anEmptyPoolIsUnavailable() {
        assertEquals("store.unavailable", code(new IllegalStateException(new SQLTransientConnectionException("timed out"))));
    }

    @Test
    void aConstraintIsFoundBehindABatch() {
        BatchUpdateException batch = new BatchUpdateException("batch", "23505", 0, new int[0]);
        batch.setNextException(new SQLException("... identified by 'BED_UQ' defined on 'BED'.", "23505"));
        RuntimeException found = failures.translated(new IllegalStateException(batch));
        assertEquals("bed_uq", ((ConstraintViolation) found).constraint());
    }

    @Test
    void aConstraintWithoutANameIsStillOne() {
        RuntimeException found = failures.translated(new IllegalStateException(new SQLException("null in a column", "23502")));
        assertEquals("", ((ConstraintViolation) found).constraint());
    }

    @Test
    void whatTheWorkMeansComesThrough() {
        ProblemException meant = Problem.conflict("plain.taken");
        meant.initCause(new SQLException("lock", "40001"));
        assertFalse(failures.worthAnotherTry(meant));
        assertSame(meant, failures.translated(meant));
    }

    @Test
    void anythingElseComesThroughToo() {
        IllegalStateException bug = new IllegalStateException(new SQLException("syntax", "42X01"));
        assertSame(bug, failures.translated(bug));
    }

    @Test
    void aCircleOfCausesEnds() {
        SQLException one = new SQLException("one", "42X01");
        SQLException two = new SQLException("two", "42X01", one);
        one.initCause(two);
        assertFalse(failures.worthAnotherTry(one));
    }

    private String code(RuntimeException thrown) {
        return ((ProblemException) failures.translated(thrown)).problem().code();
    }
}

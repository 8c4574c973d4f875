// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.openjpa.util.ExceptionInfo;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Answer;
import org.openhims.platform.store.ConstraintViolation;

/** Tells from what a transaction threw whether to try again, and what to tell the caller. */
final class Failures {

    /** Serialization failure, deadlock, Derby's lock time-outs, PostgreSQL's lock time-out. */
    private static final Set<String> LOCKS = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03");

    /** Connection, operator intervention, resources; Derby's container, log and database services. */
    private static final List<String> AWAY = List.of("08", "57P", "53", "XJ00", "XJ04", "XSDG", "XSLA", "XSDB", "XSTB");

    private final Dialect dialect;

    Failures(Dialect dialect) {
        this.dialect = dialect;
    }

    /** True when the same work may go through on a new transaction. */
    boolean worthAnotherTry(Throwable thrown) {
        return !meant(thrown) && all(thrown).stream().anyMatch(e -> e instanceof OptimisticLockException
                || e instanceof SQLException sql && LOCKS.contains(state(sql)));
    }

    /** What to throw instead. */
    RuntimeException translated(RuntimeException thrown) {
        if (meant(thrown)) {
            return thrown;
        }
        if (worthAnotherTry(thrown)) {
            return problem("store.busy", thrown);
        }
        List<SQLException> told = all(thrown).stream().filter(SQLException.class::isInstance).map(SQLException.class::cast).toList();
        if (told.stream().anyMatch(sql -> state(sql).startsWith("23"))) {
            return new ConstraintViolation(constraint(told), told.get(0));
        }
        return told.stream().anyMatch(Failures::away) ? unavailable(thrown) : thrown;
    }

    RuntimeException unavailable(Throwable cause) {
        return problem("store.unavailable", cause);
    }

    /** A batch's exception and OpenJPA's have no name in them, but the one behind them has. */
    private String constraint(List<SQLException> told) {
        return told.stream().map(dialect::constraint).filter(name -> !name.isEmpty()).findFirst().orElse("").toLowerCase(Locale.ROOT);
    }

    /** Hikari's time-out, when all connections are busy, is a transient connection exception too. */
    private static boolean away(SQLException sql) {
        return sql instanceof SQLTransientConnectionException || AWAY.stream().anyMatch(state(sql)::startsWith);
    }

    private static boolean meant(Throwable thrown) {
        return thrown instanceof ProblemException || thrown instanceof Answer.AlreadyAnswered || thrown instanceof ConstraintViolation;
    }

    private static RuntimeException problem(String code, Throwable cause) {
        ProblemException problem = Problem.unavailable(code);
        problem.initCause(cause);
        return problem;
    }

    private static String state(SQLException sql) {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    private static List<Throwable> all(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> found = new ArrayList<>();
        collect(thrown, seen, found);
        return found;
    }

    private static void collect(Throwable thrown, Set<Throwable> seen, List<Throwable> found) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        found.add(thrown);
        collect(thrown.getCause(), seen, found);
        if (thrown instanceof SQLException sql) {
            collect(sql.getNextException(), seen, found);
        }
        if (thrown instanceof ExceptionInfo info) {
            Stream.of(info.getNestedThrowables()).forEach(nested -> collect(nested, seen, found));
        }
    }
}

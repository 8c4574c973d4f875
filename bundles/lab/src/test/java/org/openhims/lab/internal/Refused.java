// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.function.Executable;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;

/** That an operation is refused, and how. */
final class Refused {

    private Refused() {
    }

    static void with(int status, String code, Executable operation) {
        Problem problem = problem(operation);
        assertEquals(status + " " + code, problem.status() + " " + problem.code());
    }

    /** As 400, for these fields and rules, such as {@code uhid:not-blank}. */
    static void fields(Executable operation, String... fieldsAndRules) {
        Problem problem = problem(operation);
        assertEquals(400, problem.status());
        assertEquals(List.of(fieldsAndRules), problem.errors().stream().map(error -> error.field() + ':' + error.rule()).toList());
    }

    private static Problem problem(Executable operation) {
        return assertThrows(ProblemException.class, operation).problem();
    }
}

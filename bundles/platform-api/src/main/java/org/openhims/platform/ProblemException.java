// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

/** Carries a {@link Problem} to whoever speaks with the user. Its message holds codes and field names only, so it may be logged. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ' ' + problem.errors().stream().map(e -> e.field() + ':' + e.rule()).toList());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

/** A constraint of the database refused the change; the transaction was rolled back. The caller turns it into a problem that a user understands. */
public final class ConstraintViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String constraint;

    public ConstraintViolation(String constraint, Throwable cause) {
        super("constraint " + constraint, cause);
        this.constraint = constraint;
    }

    /** The constraint's name in lower case, or empty when the database did not tell. */
    public String constraint() {
        return constraint;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.access;

/**
 * A claim with the outcome of the transaction that made it, written by the REST provider's {@code TxWriter}. The writer throws
 * {@link AlreadyAnswered} when the key is taken.
 *
 * @param user whose key it is
 * @param outcome what the transaction's work returned; becomes the JSON of the answer
 */
public record Answer(String user, Claim claim, Object outcome) {

    /** The key was used before; the transaction is rolled back, and the first answer is given again. */
    public static final class AlreadyAnswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public AlreadyAnswered(Throwable cause) {
            super("idempotency key used before", cause);
        }
    }
}

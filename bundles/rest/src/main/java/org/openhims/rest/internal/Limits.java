// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

/**
 * The configuration {@code org.openhims.rest}. Fewer requests run at once than the database pool has connections, so that analysers and
 * screens always find one; more wait for a short while, and then are told to come back.
 */
public @interface Limits {

    /** How many requests run at once. */
    int concurrency() default 12;

    /** How long a request waits for its place, in milliseconds. */
    long patienceMillis() default 2000;

    /** The largest body of a request, in bytes. */
    int bodyBytes() default 1_048_576;
}

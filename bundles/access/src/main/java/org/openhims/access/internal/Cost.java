// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

/**
 * The configuration {@code org.openhims.access}: what one guess at a password costs (Argon2id, RFC 9106). The defaults take 50 to 100 ms on a
 * small server; a hash keeps the cost that it was made with.
 */
public @interface Cost {

    int memoryKib() default 19_456;

    int passes() default 2;
}

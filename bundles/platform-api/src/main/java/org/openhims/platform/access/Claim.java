// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.access;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The right to make one change once. The first transaction of the request takes it and commits it together with the change; a second
 * request with the same key is answered with what the first one did.
 *
 * @param key the client's Idempotency-Key, 1 to 200 visible characters
 * @param request the SHA-256 of method, path and body, in hex
 * @param taken set once a transaction of this request has made the claim
 */
public record Claim(String key, String request, AtomicBoolean taken) {

    public static Claim of(String key, String request) {
        return new Claim(key, request, new AtomicBoolean());
    }
}

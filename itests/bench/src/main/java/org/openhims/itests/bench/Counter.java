// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.util.UUID;

/** One computer at a counter: its connection, and how long each step took. */
record Counter(Wire wire, Steps steps) {

    /** Fails unless the answer has this status. */
    Wire.Said post(String step, String user, String path, String body, int status) {
        Wire.Said said = timed(step, Wire.post("/api/v1/" + path, user, UUID.randomUUID().toString(), body));
        if (said.status() != status) {
            steps.failed(step);
            throw new IllegalStateException(said.status() + " to " + path + ": " + said.body());
        }
        return said;
    }

    Wire.Said get(String step, String user, String path) {
        return timed(step, Wire.get("/api/v1/" + path, user));
    }

    private Wire.Said timed(String step, byte[] request) {
        long start = System.nanoTime();
        Wire.Said said = wire.ask(request);
        steps.took(step, System.nanoTime() - start);
        return said;
    }
}

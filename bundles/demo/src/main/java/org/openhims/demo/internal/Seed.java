// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.util.function.Consumer;

/**
 * One part of the demo hospital, there while the modules that it is entered through run. It looks at what is there before each step,
 * so that it goes on where a killed one stopped.
 */
interface Seed {

    Part part();

    /**
     * @param progress takes a few words on how far it is
     * @throws NotYet when somebody whom it needs is not there yet; it is tried again
     */
    void sow(Consumer<String> progress);

    /** Waiting is normal while a node starts, and nothing for the log. */
    final class NotYet extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotYet(String why) {
            super(why, null, false, false);
        }
    }

    /** The parts in the order of their making, each with the facility's module that it needs. */
    enum Part {
        PATIENTS("registration"), STAFF(null), CARDS("healthcard"), QUEUES("opd"), TEMPLATES("opd"), PRESCRIPTIONS("opd"), LABORATORY("lab"), PHARMACY("pharmacy");

        private final String module;

        Part(String module) {
            this.module = module;
        }

        /** Null when every node has what it needs. */
        String module() {
            return module;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

/** An analyser that is connected, whatever it speaks. */
public interface Sender extends AutoCloseable {

    /** Returns when the message is acknowledged; throws when it is not, or nobody knows. */
    void deliver(String message);

    /** Asks what to measure of a specimen and returns the answer, whatever its protocol; throws when none comes. */
    String ask(String accession);

    @Override
    void close();
}

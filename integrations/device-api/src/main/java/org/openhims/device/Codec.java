// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.ZoneId;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads and answers the messages of one protocol, without state; called by many threads at once. */
@ConsumerType
public interface Codec {

    /** Stands between the messages of one answer; the link sends each by itself. */
    char NEXT = '\0';

    /** The name that frames and profiles use, such as {@code hl7v2}. */
    String protocol();

    /** Where the sender names itself, in the terms of the protocol, such as {@code MSH^1^3}; empty when it has no place. */
    default String sender() {
        return "";
    }

    /**
     * Who sends what, read leniently: works for every input, whatever it is.
     *
     * @return parts that cannot be read are empty
     */
    Envelope envelope(byte[] message);

    /**
     * Reads the whole message.
     *
     * @param zone in which times without an offset are
     * @throws MessageRefused when it cannot be taken; says why in the terms of the protocol
     */
    DeviceMessage decode(byte[] message, ZoneId zone) throws MessageRefused;

    /**
     * What the message asks for; it is asked for before {@link #decode}, of every message.
     *
     * @return empty when it is no question
     * @throws MessageRefused when it is one, and cannot be read
     */
    default Optional<HostQuery> query(byte[] message, ZoneId zone) throws MessageRefused {
        return Optional.empty();
    }

    /** What it says of a message of ours; it is asked for before all else, and never answered. Empty when it is another kind of message. */
    default Optional<Acknowledgment> acknowledgment(byte[] message) {
        return Optional.empty();
    }

    /** The answer to a message that is a question; of no bytes when the protocol has none for this case. {@link #NEXT} is between several messages. */
    default byte[] answer(byte[] message, Receipt receipt, HostAnswer answer) {
        return accept(message, receipt);
    }

    /** The answer that the message is taken. */
    byte[] accept(byte[] message, Receipt receipt);

    /** The answer that the message is not taken, and why. */
    byte[] refuse(byte[] message, Receipt receipt, Refusal why);
}

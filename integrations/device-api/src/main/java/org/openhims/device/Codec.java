// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.ZoneId;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads and answers the messages of one protocol, without state; called by many threads at once. */
@ConsumerType
public interface Codec {

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

    /** The answer that the message is taken. */
    byte[] accept(byte[] message, Receipt receipt);

    /** The answer that the message is not taken, and why. */
    byte[] refuse(byte[] message, Receipt receipt, Refusal why);
}

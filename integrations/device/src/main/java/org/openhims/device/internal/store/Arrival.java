// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import java.time.Instant;
import java.util.List;
import org.openhims.device.Envelope;
import org.openhims.device.Frame;
import org.openhims.device.Outcome;
import org.openhims.device.StoredMessage;

/**
 * A frame that is about to be stored.
 *
 * @param device the profile's name; null when refused before one was found
 * @param state PENDING, REFUSED, or of a question DELIVERED
 * @param reason code of the refusal; null when pending
 * @param accessions under which it comes, at most 40 characters each, without repetition
 * @param outcome of a question; null of everything else
 */
public record Arrival(String id, Instant at, Frame frame, Envelope envelope, String device, StoredMessage.State state, String reason,
        String detail, List<String> accessions, Outcome outcome) {

    public Arrival(String id, Instant at, Frame frame, Envelope envelope, String device, StoredMessage.State state, String reason,
            String detail, List<String> accessions) {
        this(id, at, frame, envelope, device, state, reason, detail, accessions, null);
    }

    /** A question that has been answered. */
    public static Arrival question(String id, Instant at, Frame frame, Envelope envelope, String device, Outcome outcome, String reason,
            String detail, List<String> accessions) {
        return new Arrival(id, at, frame, envelope, device, StoredMessage.State.DELIVERED, reason, detail, accessions, outcome);
    }

    public Lane lane() {
        return new Lane(frame.link(), frame.peer(), Columns.cut(envelope.application(), 100), Columns.cut(envelope.facility(), 100));
    }

    /** The same message comes by the same link, with the same control id and the same bytes. A question is a new one each time. */
    String sameKey() {
        return outcome != null ? Digests.of(frame.bytes(), frame.link(), envelope.controlId(), id) : Digests.of(frame.bytes(), frame.link(), envelope.controlId());
    }

    /** Control ids are counted by each device for itself. */
    String idKey() {
        Lane lane = lane();
        return Digests.of(new byte[0], lane.link(), lane.peer(), lane.application(), lane.facility(), envelope.controlId());
    }

    /** Under the key and the time of its first coming. */
    public Pending as(StoredMessage before) {
        return new Pending(before.id(), lane(), frame.protocol(), before.receivedAt(), false, false, 0);
    }
}

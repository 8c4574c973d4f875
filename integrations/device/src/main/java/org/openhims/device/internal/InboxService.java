// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.util.Optional;
import org.openhims.device.Codec;
import org.openhims.device.Frame;
import org.openhims.device.Inbox;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.device.internal.Counters.Outcome;
import org.openhims.device.internal.store.Arrival;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Pending;
import org.openhims.platform.Ids;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores each frame, then answers: the raw message is durable before any answer leaves. */
@Component(service = Inbox.class)
public final class InboxService implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(InboxService.class);

    private final Messages messages;
    private final Codecs codecs;
    private final Reader reader;
    private final Reports reports;
    private final Deliveries deliveries;
    private final Counters counters;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public InboxService(@Reference Messages messages, @Reference Codecs codecs, @Reference Reader reader, @Reference Reports reports,
            @Reference Deliveries deliveries, @Reference Counters counters, @Reference Facility facility, @Reference Clock clock) {
        this.messages = messages;
        this.codecs = codecs;
        this.reader = reader;
        this.reports = reports;
        this.deliveries = deliveries;
        this.counters = counters;
        this.facility = facility;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> receive(Frame frame) {
        Optional<Codec> codec = codecs.of(frame.protocol());
        if (codec.isEmpty()) {
            LOG.warn("no codec for {}: {} gets no answer and will send again", frame.protocol(), frame.peer());
            counters.count(null, Outcome.UNANSWERED);
            return Optional.empty();
        }
        try {
            return Optional.of(answered(codec.get(), frame));
        } catch (ProblemException e) {
            LOG.warn("cannot store a message by {} from {}, which gets no answer and will send again: {}", frame.link(), frame.peer(),
                    e.getMessage());
            counters.count(null, Outcome.UNANSWERED);
            return Optional.empty();
        }
    }

    private byte[] answered(Codec codec, Frame frame) {
        Reading reading = reader.read(codec, frame);
        Arrival arrival = arrival(frame, reading);
        Receipt receipt = new Receipt(arrival.id(), clock.instant().atZone(facility.zone()));
        Optional<Pending> stored = messages.store(arrival).or(() -> again(arrival, reading));
        if (reading.refused()) {
            counters.count(null, Outcome.REFUSED);
            stored.ifPresent(message -> LOG.warn("device message {} by {} from {} is refused: {} {}", message.id(), frame.link(),
                    frame.peer(), arrival.reason(), reading.refusal().where()));
            return codec.refuse(frame.bytes(), receipt, reading.refusal());
        }
        stored.ifPresent(message -> deliveries.deliver(message, () -> reports.of(message, reading.profile(), reading.message())));
        counters.count(reading.profile().name(), stored.isPresent() ? Outcome.ACCEPTED : Outcome.AGAIN);
        return codec.accept(frame.bytes(), receipt);
    }

    private Arrival arrival(Frame frame, Reading reading) {
        Refusal refusal = reading.refusal();
        String id = Ids.next(clock);
        return refusal == null
                ? new Arrival(id, clock.instant(), frame, reading.envelope(), reading.profile().name(), State.PENDING, null, null)
                : new Arrival(id, clock.instant(), frame, reading.envelope(), null, State.REFUSED, refusal.kind().code(),
                        (refusal.where() + ' ' + refusal.text()).strip());
    }

    /** The same message was stored before: nothing changes, unless it was refused then and can be taken now. */
    private Optional<Pending> again(Arrival arrival, Reading reading) {
        StoredMessage before = messages.sameAs(arrival).orElseThrow(() -> new IllegalStateException("neither stored nor there"));
        if (reading.refused() || before.state() != State.REFUSED) {
            return Optional.empty();
        }
        messages.reopen(Caller.system("device"), before.id(), reading.profile().name());
        return Optional.of(arrival.as(before));
    }
}

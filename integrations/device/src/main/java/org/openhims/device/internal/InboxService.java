// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.openhims.device.Outcome.ANSWERED;
import static org.openhims.device.Outcome.NOTHING;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openhims.device.Acknowledgment;
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

    private static final byte[] SILENCE = {};

    private final Messages messages;
    private final Codecs codecs;
    private final Reader reader;
    private final Reports reports;
    private final Questions questions;
    private final Deliveries deliveries;
    private final Counters counters;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public InboxService(@Reference Messages messages, @Reference Codecs codecs, @Reference Reader reader, @Reference Reports reports,
            @Reference Questions questions, @Reference Deliveries deliveries, @Reference Counters counters, @Reference Facility facility, @Reference Clock clock) {
        this.messages = messages;
        this.codecs = codecs;
        this.reader = reader;
        this.reports = reports;
        this.questions = questions;
        this.deliveries = deliveries;
        this.counters = counters;
        this.facility = facility;
        this.clock = clock;
    }

    @Override
    public void receive(Frame frame, Consumer<Optional<byte[]>> answer) {
        Optional<Codec> codec = codecs.of(frame.protocol());
        if (codec.isEmpty()) {
            unanswered(frame, "no codec for " + frame.protocol(), answer);
            return;
        }
        try {
            take(codec.get(), frame, bytes -> answer.accept(Optional.of(bytes)));
        } catch (ProblemException e) {
            unanswered(frame, e.getMessage(), answer);
        }
    }

    private void unanswered(Frame frame, String why, Consumer<Optional<byte[]>> answer) {
        LOG.warn("a message by {} from {} cannot be stored and will be sent again: {}", frame.link(), frame.peer(), why);
        counters.count(null, Outcome.UNANSWERED);
        answer.accept(Optional.empty());
    }

    private void take(Codec codec, Frame frame, Consumer<byte[]> answer) {
        Reading reading = reader.read(codec, frame);
        if (reading.asks() || reading.acknowledges()) {
            answer.accept(reading.asks() ? told(codec, frame, reading) : noted(frame, reading));
            return;
        }
        Arrival arrival = arrival(frame, reading);
        Receipt receipt = new Receipt(arrival.id(), arrival.at().atZone(facility.zone()));
        if (reading.refused()) {
            refuse(arrival, reading);
            answer.accept(codec.refuse(frame.bytes(), receipt, reading.refusal()));
        } else {
            deliver(arrival, reading, () -> answer.accept(codec.accept(frame.bytes(), receipt)));
        }
    }

    /** A question is answered as often as it is asked; what is told is in the audit before it leaves. */
    private byte[] told(Codec codec, Frame frame, Reading reading) {
        String id = messages.nextId();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Questions.Told told = questions.ask(reading.profile(), reading.query());
        messages.store(Arrival.question(id, now, frame, reading.envelope(), reading.profile().name(), told.outcome(), told.reason(), told.detail(),
                told.accessions()));
        counters.count(reading.profile().name(), Outcome.ASKED);
        Receipt receipt = new Receipt(id, now.atZone(facility.zone()));
        return told.answer() == null ? codec.accept(frame.bytes(), receipt) : codec.answer(frame.bytes(), receipt, told.answer());
    }

    /** What a device says of orders that it was told; what it does not take, a person has to see. */
    private byte[] noted(Frame frame, Reading reading) {
        Acknowledgment said = reading.said();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        messages.store(Arrival.question(messages.nextId(), now, frame, reading.envelope(), reading.profile().name(),
                said.accepted() ? ANSWERED : NOTHING, said.accepted() ? null : "order-not-taken",
                said.codes(), List.of()));
        if (!said.accepted()) {
            LOG.warn("{} at {} by {} does not take what it was told: {}", reading.profile().name(), frame.peer(), frame.link(), said.codes());
        }
        return SILENCE;
    }

    private void refuse(Arrival arrival, Reading reading) {
        messages.store(arrival).ifPresent(message -> LOG.warn("device message {} by {} from {} is refused: {} {}", message.id(),
                message.lane().link(), message.lane().peer(), arrival.reason(), reading.refusal().where()));
        counters.count(null, Outcome.REFUSED);
    }

    private void deliver(Arrival arrival, Reading reading, Runnable answer) {
        deliveries.expect(arrival.id(), arrival.lane(), answer);
        Optional<Pending> stored = stored(arrival);
        counters.count(reading.profile().name(), stored.isPresent() ? Outcome.ACCEPTED : Outcome.AGAIN);
        if (stored.isPresent()) {
            deliveries.deliver(stored.get(), () -> reports.of(stored.get(), reading.profile(), reading.message()));
            return;
        }
        deliveries.forget(arrival.id());
        Optional<Pending> again = again(arrival, reading);
        again.ifPresent(message -> deliveries.again(message.lane()));
        answer.run();
    }

    private Optional<Pending> stored(Arrival arrival) {
        try {
            return messages.store(arrival);
        } catch (RuntimeException e) {
            deliveries.forget(arrival.id());
            throw e;
        }
    }

    private Arrival arrival(Frame frame, Reading reading) {
        Refusal refusal = reading.refusal();
        String id = messages.nextId();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return refusal == null
                ? new Arrival(id, now, frame, reading.envelope(), reading.profile().name(), State.PENDING, null, null,
                        Reports.accessions(reading.profile(), reading.message()))
                : new Arrival(id, now, frame, reading.envelope(), null, State.REFUSED, refusal.kind().code(),
                        (refusal.where() + ' ' + refusal.text()).strip(), List.of());
    }

    /** The same message was stored before: nothing changes, unless it was refused then and can be taken now. */
    private Optional<Pending> again(Arrival arrival, Reading reading) {
        StoredMessage before = messages.sameAs(arrival).orElseThrow(() -> new IllegalStateException("neither stored nor there"));
        if (before.state() != State.REFUSED) {
            return Optional.empty();
        }
        messages.reopen(Caller.system("device"), before.id(), reading.profile().name(), arrival.accessions());
        return Optional.of(arrival.as(before));
    }
}

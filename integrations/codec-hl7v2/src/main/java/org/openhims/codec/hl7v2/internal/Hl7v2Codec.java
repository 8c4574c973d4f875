// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.time.ZoneId;
import java.util.Optional;
import org.openhims.device.Acknowledgment;
import org.openhims.device.Codec;
import org.openhims.device.DeviceMessage;
import org.openhims.device.Envelope;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;
import org.osgi.service.component.annotations.Component;

/** HL7 version 2, any version from 2.2, in the pipe notation. */
@Component(service = Codec.class)
public final class Hl7v2Codec implements Codec {

    private static final byte[] NOTHING = {};

    private final SegmentParser parser = new SegmentParser();

    @Override
    public String protocol() {
        return "hl7v2";
    }

    @Override
    public String sender() {
        return "MSH^1^3";
    }

    @Override
    public Envelope envelope(byte[] message) {
        return Header.of(message).map(Header::envelope).orElse(Envelope.NONE);
    }

    @Override
    public DeviceMessage decode(byte[] message, ZoneId zone) throws MessageRefused {
        Header header = Header.of(message)
                .orElseThrow(() -> new MessageRefused(Refusal.Kind.NOT_HL7, "", "does not begin with an MSH segment"));
        HeaderRules.check(header);
        return new MessageReader(parser.of(header), header, zone).read(Charsets.decode(message, header));
    }

    @Override
    public Optional<HostQuery> query(byte[] message, ZoneId zone) throws MessageRefused {
        Optional<Header> header = Header.of(message).filter(HeaderRules::asks);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        HeaderRules.checkQuestion(header.get());
        String text = Charsets.decode(message, header.get());
        return Optional.of(Question.of(header.get(), text).read());
    }

    @Override
    public byte[] answer(byte[] message, Receipt receipt, HostAnswer answer) {
        return asked(message).map(question -> question.answer(receipt, answer)).orElseGet(() -> accept(message, receipt));
    }

    private static Optional<Question> asked(byte[] message) {
        return Header.of(message).filter(HeaderRules::asks).map(header -> Question.of(header, new String(message, Charsets.of(header))));
    }

    @Override
    public Optional<Acknowledgment> acknowledgment(byte[] message) {
        return Header.of(message).filter(Acknowledgments::is).map(header -> Acknowledgments.of(header, message));
    }

    @Override
    public byte[] accept(byte[] message, Receipt receipt) {
        Header header = Header.of(message).orElse(Header.NONE);
        return Acknowledgments.is(header) ? NOTHING : new Answer(header, receipt).accept();
    }

    @Override
    public byte[] refuse(byte[] message, Receipt receipt, Refusal why) {
        Header header = Header.of(message).orElse(Header.NONE);
        return Acknowledgments.is(header) ? NOTHING
                : asked(message).map(question -> question.refuse(receipt, why)).orElseGet(() -> new Answer(header, receipt).refuse(why));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.time.ZoneId;
import java.util.Optional;
import org.openhims.device.Codec;
import org.openhims.device.DeviceMessage;
import org.openhims.device.Envelope;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;
import org.osgi.service.component.annotations.Component;

/** ASTM E1394, which CLSI keeps as LIS2-A2. */
@Component(service = Codec.class)
public final class AstmCodec implements Codec {

    /** The link acknowledges; the standard knows no other answer. */
    private static final byte[] NOTHING = {};

    @Override
    public String protocol() {
        return "astm";
    }

    @Override
    public String sender() {
        return "H-5";
    }

    @Override
    public Envelope envelope(byte[] message) {
        return Records.of(message).map(Header::envelope).orElse(Envelope.NONE);
    }

    @Override
    public DeviceMessage decode(byte[] message, ZoneId zone) throws MessageRefused {
        return new MessageReader(records(message), zone).read();
    }

    private static Records records(byte[] message) throws MessageRefused {
        return Records.of(message).orElseThrow(() -> new MessageRefused(Refusal.Kind.NOT_ASTM, "", "does not begin with a header record"));
    }

    @Override
    public Optional<HostQuery> query(byte[] message, ZoneId zone) throws MessageRefused {
        Optional<Records> records = mayAsk(message) ? Records.of(message).filter(QuestionReader::asks) : Optional.empty();
        if (records.isEmpty()) {
            return Optional.empty();
        }
        new MessageReader(records.get(), zone).read();
        return Optional.of(new QuestionReader(new Times(zone)).read(records.get()));
    }

    /** Most messages bring results; they are not taken apart twice. */
    private static boolean mayAsk(byte[] message) {
        for (int i = 1; i < message.length; i++) {
            if (message[i] == 'Q' && message[i - 1] <= ' ') {
                return true;
            }
        }
        return false;
    }

    /** When nobody knows, nothing is said: the device takes silence for a fault, but "no information" for an answer. */
    @Override
    public byte[] answer(byte[] message, Receipt receipt, HostAnswer answer) {
        return answer.status() == HostAnswer.Status.LATER ? NOTHING
                : Records.of(message).map(question -> new AnswerWriter(question, receipt, answer).write()).orElse(NOTHING);
    }

    @Override
    public byte[] accept(byte[] message, Receipt receipt) {
        return NOTHING;
    }

    @Override
    public byte[] refuse(byte[] message, Receipt receipt, Refusal why) {
        return NOTHING;
    }
}

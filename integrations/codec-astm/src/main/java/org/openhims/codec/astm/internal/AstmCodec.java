// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.time.ZoneId;
import org.openhims.device.Codec;
import org.openhims.device.DeviceMessage;
import org.openhims.device.Envelope;
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
    public byte[] accept(byte[] message, Receipt receipt) {
        return NOTHING;
    }

    @Override
    public byte[] refuse(byte[] message, Receipt receipt, Refusal why) {
        return NOTHING;
    }
}

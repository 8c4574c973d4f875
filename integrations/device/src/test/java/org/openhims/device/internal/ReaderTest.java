// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.codec.hl7v2.internal.Hl7v2Codec;
import org.openhims.device.Codec;
import org.openhims.device.DeviceMessage;
import org.openhims.device.Envelope;
import org.openhims.device.Frame;
import org.openhims.device.ProfileFile;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;

class ReaderTest {

    private final Profiles profiles = new Profiles(Clock.systemUTC());
    private final TestFacility facility = new TestFacility();
    private final Reader reader = new Reader(profiles, facility, DeviceNode.settings(() -> 300));

    @BeforeEach
    void add() {
        profiles.add(DeviceNode.sourceOf(ProfileBundles.read(ReaderTest.class.getResource("/OSGI-INF/devices/generic.properties"))));
    }

    private static Frame frame(Frame.Wholeness wholeness) {
        return new Frame("mllp", "10.1.2.3", "hl7v2", DeviceNode.oru("42", "1000000008").getBytes(StandardCharsets.UTF_8), wholeness);
    }

    private Reading read(Frame.Wholeness wholeness) {
        return reader.read(new Hl7v2Codec(), frame(wholeness));
    }

    @Test
    void onADemoNodeStrangersAreGeneric() {
        Reading reading = read(Frame.Wholeness.WHOLE);
        assertFalse(reading.refused());
        assertEquals("generic", reading.profile().name());
        assertEquals(1, reading.message().reports().size());
    }

    @Test
    void elsewhereStrangersAreRefused() {
        facility.demo = false;
        Reading reading = read(Frame.Wholeness.WHOLE);
        assertEquals(Refusal.Kind.UNKNOWN_SENDER, reading.refusal().kind());
        assertNull(reading.profile());
        assertEquals("42", reading.envelope().controlId());
    }

    @Test
    void whoNamesHimselfNowhereIsKnownByHisOrder() {
        facility.demo = false;
        profiles.add(DeviceNode.sourceOf(ProfileFile.profile("name=acme\nunnamed.OBR-4.3=99ACME")));
        String unnamed = "MSH|^~\\&|||||20261122||ORU^R01|7|P|2.3.1\rOBR|1||1000000008|1^Count^99ACME\rOBX|1|NM|WBC||7";
        assertEquals("acme", read(unnamed).profile().name());
        assertEquals(Refusal.Kind.UNKNOWN_SENDER, read(unnamed.replace("99ACME", "99OTHER")).refusal().kind());
        assertEquals(Refusal.Kind.UNKNOWN_SENDER, read(unnamed.replace("&||", "&|STRANGER|")).refusal().kind());
    }

    private Reading read(String message) {
        return reader.read(new Hl7v2Codec(), Frame.whole("mllp", "10.1.2.3", "hl7v2", message.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNotWholeIsNotRead() {
        assertEquals(Refusal.Kind.TOO_LARGE, read(Frame.Wholeness.TOO_LARGE).refusal().kind());
        assertEquals(Refusal.Kind.UNFINISHED, read(Frame.Wholeness.UNFINISHED).refusal().kind());
        assertEquals("42", read(Frame.Wholeness.UNFINISHED).envelope().controlId());
    }

    /** A codec of somebody else's may have faults: the message is kept, and the device is told. */
    @Test
    void aFaultOfTheCodecIsOurs() {
        Reading reading = reader.read(new BrokenCodec(), frame(Frame.Wholeness.WHOLE));
        assertTrue(reading.refused());
        assertEquals(Refusal.Kind.INTERNAL, reading.refusal().kind());
    }

    private static final class BrokenCodec implements Codec {

        @Override
        public String protocol() {
            return "hl7v2";
        }

        @Override
        public Envelope envelope(byte[] message) {
            return Envelope.NONE;
        }

        @Override
        public DeviceMessage decode(byte[] message, ZoneId zone) {
            throw new ArrayIndexOutOfBoundsException(7);
        }

        @Override
        public byte[] accept(byte[] message, Receipt receipt) {
            return new byte[0];
        }

        @Override
        public byte[] refuse(byte[] message, Receipt receipt, Refusal why) {
            return new byte[0];
        }
    }
}

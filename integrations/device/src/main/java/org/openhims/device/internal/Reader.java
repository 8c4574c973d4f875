// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.Optional;
import org.openhims.device.Acknowledgment;
import org.openhims.device.Codec;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.Envelope;
import org.openhims.device.Frame;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal;
import org.openhims.platform.facility.Facility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads frames: the codec decodes, the sender decides on the profile. */
@Component(service = Reader.class)
public final class Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    private final Profiles profiles;
    private final Facility facility;
    private final Settings settings;

    @Activate
    public Reader(@Reference Profiles profiles, @Reference Facility facility, @Reference Settings settings) {
        this.profiles = profiles;
        this.facility = facility;
        this.settings = settings;
    }

    Reading read(Codec codec, Frame frame) {
        Envelope envelope = codec.envelope(frame.bytes());
        try {
            whole(frame);
            Optional<Acknowledgment> said = codec.acknowledgment(frame.bytes());
            if (said.isPresent()) {
                return new Reading(envelope, known(codec, profile(frame, envelope, null)), null, null, said.get(), null);
            }
            Optional<HostQuery> query = codec.query(frame.bytes(), facility.zone());
            DeviceMessage message = query.isPresent() ? null : codec.decode(frame.bytes(), facility.zone());
            DeviceProfile profile = known(codec, profile(frame, envelope, message));
            if (query.isPresent()) {
                answered(profile);
            }
            return new Reading(envelope, profile, message, query.orElse(null), null, null);
        } catch (MessageRefused e) {
            return Reading.refused(envelope, e.refusal());
        } catch (RuntimeException e) {
            LOG.error("codec {} failed on a frame of {} bytes by {} from {}", frame.protocol(), frame.bytes().length, frame.link(),
                    frame.peer(), e);
            return Reading.refused(envelope, new Refusal(Refusal.Kind.INTERNAL, "", "cannot be read by a fault of ours"));
        }
    }

    private static DeviceProfile known(Codec codec, Optional<DeviceProfile> profile) throws MessageRefused {
        return profile.orElseThrow(() -> new MessageRefused(Refusal.Kind.UNKNOWN_SENDER, codec.sender(), "no device profile for this sender"));
    }

    private static void answered(DeviceProfile profile) throws MessageRefused {
        if (!Boolean.TRUE.equals(profile.answering().on())) {
            throw new MessageRefused(Refusal.Kind.UNSUPPORTED_TYPE, "", "questions of this device are not answered");
        }
    }

    private static void whole(Frame frame) throws MessageRefused {
        switch (frame.wholeness()) {
            case TOO_LARGE -> throw new MessageRefused(Refusal.Kind.TOO_LARGE, "", "message is too large");
            case UNFINISHED -> throw new MessageRefused(Refusal.Kind.UNFINISHED, "", "the end of the message never came");
            default -> { }
        }
    }

    /** @param message null for a question */
    private Optional<DeviceProfile> profile(Frame frame, Envelope envelope, DeviceMessage message) {
        Optional<DeviceProfile> unnamed = message == null ? Optional.empty() : profiles.of(frame.protocol(), message);
        return profiles.of(frame.protocol(), envelope, frame.peer()).or(() -> unnamed).or(() -> settings.takesUnknownSenders(facility.demo())
                ? profiles.generic(frame.protocol()) : Optional.empty());
    }
}

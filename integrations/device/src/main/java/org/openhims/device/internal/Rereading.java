// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.List;
import org.openhims.device.Codec;
import org.openhims.device.Frame;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Pending;
import org.openhims.lab.AnalyserReport;
import org.openhims.platform.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads a stored message again. */
@Component(service = Rereading.class)
public final class Rereading {

    private final Messages messages;
    private final Codecs codecs;
    private final Reader reader;
    private final Reports reports;

    @Activate
    public Rereading(@Reference Messages messages, @Reference Codecs codecs, @Reference Reader reader, @Reference Reports reports) {
        this.messages = messages;
        this.codecs = codecs;
        this.reader = reader;
        this.reports = reports;
    }

    /** Throws 503 while the codec is away, and 409 when the message is not what it was: its profile or its bytes are gone. */
    List<AnalyserReport> reports(Pending message) {
        Reading reading = read(message);
        // A question, and what a device said of its answer, are of no use any more.
        return !reading.brings() ? List.of() : reports.of(message, reading.profile(), reading.message());
    }

    Reading read(Pending message) {
        byte[] body = messages.body(message.id()).orElseThrow(() -> Problem.conflict("device.message.gone"));
        Reading reading = look(message, body);
        if (reading.refused()) {
            throw Problem.conflict("device.message.refused");
        }
        return reading;
    }

    /** What is read in it now, be it refused. Throws 503 while the codec is away. */
    Reading look(Pending message, byte[] body) {
        Codec codec = codecs.of(message.protocol()).orElseThrow(() -> Problem.unavailable("device.codec.away"));
        return reader.read(codec, Frame.whole(message.lane().link(), message.lane().peer(), message.protocol(), body));
    }
}

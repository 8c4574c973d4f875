// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.List;
import org.openhims.device.Device;
import org.openhims.device.Devices;
import org.openhims.device.OpenedMessage;
import org.openhims.device.TracedMessage;
import org.openhims.device.internal.store.Lane;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Traces.Search;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The devices as people see them. */
@Component(service = Devices.class)
public final class DeviceBook implements Devices {

    private final Messages messages;
    private final Census census;
    private final Rereading rereading;
    private final Deliveries deliveries;

    @Activate
    public DeviceBook(@Reference Messages messages, @Reference Census census, @Reference Rereading rereading, @Reference Deliveries deliveries) {
        this.messages = messages;
        this.census = census;
        this.rereading = rereading;
        this.deliveries = deliveries;
    }

    @Override
    public List<Device> list(Caller by) {
        by.require(MessageBook.READ);
        deliveries.flush();
        return census.devices();
    }

    @Override
    public Page<TracedMessage> search(Caller by, Query query, String cursor, int limit) {
        by.require(MessageBook.READ);
        if (limit < 1 || limit > MessageBook.MOST) {
            throw Problem.invalid("limit", "limit", 1, MessageBook.MOST);
        }
        Lane lane = query.device() == null ? null : census.lane(query.device()).orElseThrow(() -> Problem.unknown("device.unknown"));
        Search search = new Search(lane, query.outcome(), query.accession(), query.from(), query.to(), MessageBook.before(cursor));
        deliveries.flush();
        return Page.of(messages.traces().search(search, limit + 1), limit, found -> found.message().id());
    }

    @Override
    public OpenedMessage open(Caller by, String id) {
        by.require(MessageBook.READ);
        deliveries.flush();
        TracedMessage traced = messages.traces().find(id).orElseThrow(() -> Problem.unknown("device.message.unknown"));
        boolean masked = Content.isMaskedFor(by);
        byte[] body = messages.bodyFor(by, id, masked).orElse(new byte[0]);
        if (masked || body.length == 0) {
            return new OpenedMessage(traced, masked, Content.of(body, by), null, null, null);
        }
        Reading reading = rereading.look(messages.asPending(id).orElseThrow(), body);
        return new OpenedMessage(traced, false, Content.of(body, by), reading.profile(), reading.message(), reading.refusal());
    }
}

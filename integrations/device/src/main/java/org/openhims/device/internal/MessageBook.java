// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.UUID;
import org.openhims.device.DeviceMessages;
import org.openhims.device.StoredMessage;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Pending;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The messages as people see them. */
@Component(service = DeviceMessages.class)
public final class MessageBook implements DeviceMessages {

    static final String READ = "device.messages.read";
    static final String MANAGE = "device.messages.manage";

    static final int MOST = 200;

    private final Messages messages;
    private final Rereading rereading;
    private final Deliveries deliveries;

    @Activate
    public MessageBook(@Reference Messages messages, @Reference Rereading rereading, @Reference Deliveries deliveries) {
        this.messages = messages;
        this.rereading = rereading;
        this.deliveries = deliveries;
    }

    @Override
    public Page<StoredMessage> list(Caller by, StoredMessage.State state, String cursor, int limit) {
        by.require(READ);
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "limit", 1, MOST);
        }
        deliveries.flush();
        return Page.of(messages.list(state, before(cursor), limit + 1), limit, StoredMessage::id);
    }

    static String before(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(cursor).toString();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }

    @Override
    public StoredMessage get(Caller by, String id) {
        by.require(READ);
        deliveries.flush();
        return messages.find(id).orElseThrow(() -> Problem.unknown("device.message.unknown"));
    }

    @Override
    public String raw(Caller by, String id) {
        get(by, id);
        return Content.of(messages.bodyFor(by, id, Content.isMaskedFor(by)).orElse(new byte[0]), by);
    }

    @Override
    public StoredMessage redeliver(Caller by, String id) {
        by.require(MANAGE);
        Pending message = messages.asPending(id).orElseThrow(() -> Problem.unknown("device.message.unknown"));
        Reading reading = rereading.read(message);
        if (!reading.brings()) {
            throw Problem.conflict("device.message.question");
        }
        deliveries.flush();
        messages.reopen(by, id, reading.profile().name(), Reports.accessions(reading.profile(), reading.message()));
        deliveries.again(message.lane());
        return messages.find(id).orElseThrow();
    }
}

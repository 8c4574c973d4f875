// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.sql.Connection;
import java.util.List;
import org.openhims.platform.events.Event;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.TxWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Appends events to the journal in the transaction of whoever tells them. */
@Component(service = TxWriter.class)
public final class EventWriter implements TxWriter<Event> {

    private static final String INSERT = "insert into evt_journal (id, type, version, uhid, happened, recorded, source, json)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Pulse pulse;

    /** @param tables only so that there is a writer no sooner than there is a table */
    @Activate
    public EventWriter(@Reference JournalTables tables, @Reference Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public Class<Event> type() {
        return Event.class;
    }

    @Override
    public void write(Connection connection, List<Event> events) {
        new Sql(connection).batch(INSERT, events.stream().map(EventWriter::columns).toList());
    }

    @Override
    public void committed(List<Event> events) {
        pulse.committed();
    }

    private static Object[] columns(Event event) {
        return new Object[] {event.id(), event.type(), event.version(), event.uhid(), event.happened(), event.recorded(),
            event.source(), event.json()};
    }
}

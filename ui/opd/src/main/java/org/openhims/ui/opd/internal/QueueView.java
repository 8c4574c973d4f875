// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.Component;
import org.openhims.opd.Consultation;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Queues;
import org.openhims.opd.Transfers;
import org.openhims.opd.board.Boards;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /opd}: the queues of today. */
@org.osgi.service.component.annotations.Component
public final class QueueView implements ViewContribution {

    static final Place PLACE = Place.menu("opd", "uiopd.menu.queue", Icon.QUEUE, 20, "opd.queue.read");

    private final Queues queues;
    private final Consultation consultation;
    private final OpdDesk desk;
    private final Transfers transfers;
    private final Boards boards;

    @Activate
    public QueueView(@Reference Queues queues, @Reference Consultation consultation, @Reference OpdDesk desk, @Reference Transfers transfers,
            @Reference Boards boards) {
        this.queues = queues;
        this.consultation = consultation;
        this.desk = desk;
        this.transfers = transfers;
        this.boards = boards;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new QueuePage(session, queues, consultation, new QueueTable.Services(consultation, desk, transfers, queues), boards);
    }
}

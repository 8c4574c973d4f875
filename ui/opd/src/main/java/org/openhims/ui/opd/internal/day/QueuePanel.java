// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.day;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.opd.board.DayFigures.QueueCount;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Meter;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Tone;

/** Tokens by queue, each with how far it has come. */
final class QueuePanel extends Div {

    private static final long serialVersionUID = 1L;

    QueuePanel(Session session, List<QueueCount> queues) {
        DataTable<QueueCount> table = new DataTable<QueueCount>("day-queues", session.t("uiopd.figures.queues"), QueueCount::queue,
                new Empty(Icon.QUEUE, session.t("uiopd.figures.nobody"), session.t("uiopd.figures.nobody.todo")))
                .text(session.t("uiopd.figures.queue"), QueueCount::name)
                .text(session.t("uiopd.figures.tokens"), one -> Integer.toString(one.tokens()))
                .column(session.t("uiopd.figures.seen"), one -> new Meter((double) one.done() / one.tokens(), Tone.DONE))
                .text(session.t("uiopd.status.DONE"), one -> Integer.toString(one.done()))
                .text(session.t("uiopd.status.WAITING"), one -> Integer.toString(one.waiting()))
                .text(session.t("uiopd.status.CALLED"), one -> Integer.toString(one.called()))
                .text(session.t("uiopd.status.SKIPPED"), one -> Integer.toString(one.skipped()))
                .text(session.t("uiopd.status.CANCELLED"), one -> Integer.toString(one.cancelled()));
        table.show(queues);
        add(new Panel(Icon.TICKET, session.t("uiopd.figures.queues"), table));
    }
}

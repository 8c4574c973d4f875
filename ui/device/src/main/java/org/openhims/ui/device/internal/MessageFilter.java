// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.device.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import org.openhims.device.Devices.Query;
import org.openhims.device.Outcome;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;

/** Which messages of a device: by number, by what came of them, by time. Enter searches; a choice does at once. */
final class MessageFilter extends Div {

    private static final long serialVersionUID = 1L;

    /** How far back. */
    enum Since {
        HOUR(Duration.ofHours(1)), DAY(Duration.ofDays(1)), WEEK(Duration.ofDays(7)), ALL(null);

        private final Duration back;

        Since(Duration back) {
            this.back = back;
        }
    }

    private final transient Session session;
    private final TextField accession = new TextField();
    private final Select<Outcome> outcome = new Select<>();
    private final Select<Since> since = new Select<>();

    MessageFilter(Session session, Runnable search) {
        this.session = session;
        addClassNames("h-row", "h-filters");
        accession.setId("message-accession");
        accession.setLabel(session.t("uidevice.accession"));
        accession.setClearButtonVisible(true);
        accession.addKeyPressListener(Key.ENTER, e -> search.run());
        outcome.setId("message-outcome");
        outcome.setLabel(session.t("uidevice.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> one == null ? session.t("uidevice.outcome.any") : new DeviceWords(session).outcome(one));
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(session.t("uidevice.outcome.any"));
        outcome.addValueChangeListener(e -> search.run());
        since.setId("message-since");
        since.setLabel(session.t("uidevice.since"));
        since.setItems(Since.values());
        since.setItemLabelGenerator(one -> session.t("uidevice.since." + one));
        since.setValue(Since.DAY);
        since.addValueChangeListener(e -> search.run());
        add(accession, outcome, since, new ActionButton("message-search", session.t("uidevice.search"), Icon.SEARCH, search).primary());
    }

    /** A number is searched for in all the time. */
    Query query(String device) {
        String number = accession.getValue().replaceAll("\\s", "");
        Duration back = since.getValue().back;
        Instant from = back == null || !number.isEmpty() ? null : session.formats().now().minus(back);
        return new Query(device, outcome.getValue(), number.isEmpty() ? null : number, from, null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.ui.Session;
import org.openhims.ui.parts.PageFrame;

/** What is to be sent to other laboratories, what is away, what was sent, and which tests they do. */
final class OutsidePage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient OutsideServices services;
    private final SendPanel send;
    private final AwayPanel away;
    private final SentTests tests;

    OutsidePage(Session session, OutsideServices services) {
        this.session = session;
        this.services = services;
        this.send = new SendPanel(session, services.dispatches(), this::show);
        this.away = new AwayPanel(session, services.dispatches(), this::show);
        this.tests = new SentTests(session, services, this::show);
        add(new PageFrame(session.t("uilab.outside"), send, away, tests));
        show();
        session.live(this, Set.of("lab.outside.*", "lab.specimen.*"), events -> show());
    }

    private void show() {
        session.attempt(() -> {
            List<OutsideLaboratory> all = services.laboratories().laboratories(session.caller());
            Map<String, String> names = new TreeMap<>();
            all.forEach(one -> names.put(one.code(), one.name()));
            send.show(names);
            away.show();
            tests.show(all);
        });
    }
}

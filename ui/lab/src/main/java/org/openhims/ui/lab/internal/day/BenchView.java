// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.Component;
import org.openhims.lab.bench.BenchWork;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/bench/<department>}: what waits at one bench; {@code /lab/bench}: at the one that was open last. */
@org.osgi.service.component.annotations.Component
public final class BenchView implements ViewContribution {

    public static final String PATH = "lab/bench";

    private final BenchWork work;

    @Activate
    public BenchView(@Reference BenchWork work) {
        this.work = work;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uilab.bench", Icon.FLASK, "lab.worklist");
    }

    @Override
    public Component open(Session session, String rest) {
        return new BenchPage(session, work, rest);
    }
}

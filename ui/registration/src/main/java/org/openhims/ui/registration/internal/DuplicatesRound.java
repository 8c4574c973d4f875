// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.openhims.registration.LikelyPairs;
import org.openhims.registration.LikelyPairs.Round;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** The round through the whole register: begins it, ends it, and a bar tells how far it is. */
final class DuplicatesRound extends Polled {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient LikelyPairs pairs;
    private final transient Runnable ended;
    private final ProgressBar bar = new ProgressBar();
    private final Span told = Parts.spoken(new Span());
    private final ActionButton start;
    private final ActionButton stop;
    private boolean running;

    /** @param ended is told when a round has ended */
    DuplicatesRound(Session session, LikelyPairs pairs, Runnable ended) {
        this.session = session;
        this.pairs = pairs;
        this.ended = ended;
        bar.setId("round-bar");
        bar.getElement().setAttribute("aria-label", session.t("uiregistration.duplicates.round"));
        told.setId("round-told");
        start = new ActionButton("round-start", session.t("uiregistration.duplicates.start"), Icon.SEARCH, () -> show(pairs.start(session.caller())));
        stop = new ActionButton("round-stop", session.t("uiregistration.duplicates.stop"), null, () -> show(pairs.stop(session.caller())));
        add(new Panel(Icon.SEARCH, session.t("uiregistration.duplicates.round"), Parts.div("h-stack h-tight", bar, told)).tools(start, stop));
        look();
    }

    @Override
    void look() {
        session.attempt(() -> show(pairs.round(session.caller())));
    }

    private void show(Round round) {
        boolean was = running;
        running = round.running();
        bar.setVisible(running);
        bar.setValue(round.of() == 0 ? 0 : Math.min(1, (double) round.done() / round.of()));
        told.setText(text(round));
        start.setVisible(!running);
        stop.setVisible(running);
        going(running);
        if (was && !running) {
            ended.run();
        }
    }

    private String text(Round round) {
        if (round.startedAt() == null) {
            return session.t("uiregistration.duplicates.never");
        }
        String state = round.running() ? "running" : round.done() < round.of() ? "stopped" : "done";
        return session.t("registration.round." + state, round.done(), round.of(), round.found())
                + (round.endedAt() == null ? "" : " · " + session.formats().dateTime(round.endedAt()));
    }
}

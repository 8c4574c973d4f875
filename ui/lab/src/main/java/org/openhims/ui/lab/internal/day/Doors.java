// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;

/** The ways between the pages of the laboratory's day. */
public final class Doors {

    private Doors() {
    }

    /** To the benches, the board and the hand-over, for the tools of a page. */
    public static ActionButton[] all(Session session) {
        return new ActionButton[] {to(session, "lab-benches", "uilab.bench", Icon.FLASK, BenchView.PATH),
            to(session, "lab-turnaround", "uilab.turnaround", Icon.CLOCK, TurnaroundView.PATH),
            to(session, "lab-handover", "uilab.handover", Icon.PEOPLE, HandOverView.PATH)};
    }

    static ActionButton toSpecimens(Session session) {
        return to(session, "day-back", "uilab.specimens", Icon.UNDO, "lab");
    }

    private static ActionButton to(Session session, String id, String text, Icon icon, String path) {
        return new ActionButton(id, session.t(text), icon, () -> session.go(path)).quiet();
    }

    /** One of several of which one is chosen. */
    static ActionButton pressed(ActionButton tab, boolean on) {
        tab.setClassName("h-on", on);
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        return tab;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;

/** Shows work that goes on without the page: while it does, the page asks how far it is. */
abstract class Polled extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS = 2000;

    private transient Registration polled = () -> { };
    private boolean going;

    abstract void look();

    @Override
    protected void onAttach(AttachEvent event) {
        polled = event.getUI().addPollListener(e -> look());
        going(going);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polled.remove();
        event.getUI().setPollInterval(-1);
    }

    void going(boolean now) {
        going = now;
        getUI().ifPresent(ui -> ui.setPollInterval(now ? MILLIS : -1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.openhims.ui.Icon;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** Short words at the lower edge. What was done goes by itself; what went wrong stays until it is read. */
final class Notices {

    private static final int DONE_MILLIS = 4_000;
    private static final int PROBLEM_MILLIS = 15_000;

    private Notices() {
    }

    static void done(String text, Component... more) {
        show("h-notice-done", Icon.CHECK, text, DONE_MILLIS, more);
    }

    static void problem(String text, Component... more) {
        show("h-notice-problem", Icon.ALERT, text, PROBLEM_MILLIS, more);
    }

    static Notification show(String className, Icon icon, String text, int millis, Component... more) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(millis);
        Span words = new Span(text);
        words.addClassName("h-notice-text");
        ActionButton close = new ActionButton("notice-close", "×", null, notice::close).quiet();
        close.setAriaLabel("×");
        var line = Parts.div("h-notice " + className, icon.component(), words);
        line.add(more);
        line.add(close);
        notice.add(line);
        notice.open();
        return notice;
    }
}

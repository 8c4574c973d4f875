// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;

/** What a patient's page lists of a kind; made anew when such a thing happens to the patient. */
final class LiveList<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Reading<T> reading;
    private final transient Function<T, Div> line;
    private final String none;

    /** Asks for what is listed. */
    interface Reading<T> {
        List<T> now();
    }

    /** @param none the key of what is said when there is nothing */
    LiveList(Session session, String id, String none, Reading<T> reading, Function<T, Div> line) {
        this.session = session;
        this.reading = reading;
        this.line = line;
        this.none = none;
        setId(id);
        addClassName("h-stack");
        show();
    }

    LiveList<T> on(String uhid, Set<String> events) {
        session.live(this, events, happened -> {
            if (happened.stream().anyMatch(event -> uhid.equals(event.uhid()))) {
                show();
            }
        });
        return this;
    }

    private void show() {
        removeAll();
        session.attempt(() -> {
            List<T> all = reading.now();
            if (all.isEmpty()) {
                add(Parts.span("h-soft", session.t(none)));
            }
            all.forEach(one -> add(line.apply(one)));
        });
    }
}

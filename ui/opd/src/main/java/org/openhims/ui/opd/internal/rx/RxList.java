// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.openhims.opd.Prescription;
import org.openhims.opd.Prescriptions;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** The last prescriptions, newest first; a new one appears by itself. */
final class RxList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final transient Session session;
    private final transient Prescriptions prescriptions;
    private final String uhid;

    RxList(Session session, Prescriptions prescriptions, String uhid) {
        this.session = session;
        this.prescriptions = prescriptions;
        this.uhid = uhid;
        setId("rx-list");
        addClassName("h-stack");
        show();
        session.live(this, Set.of("opd.prescription.*"), events -> {
            if (events.stream().anyMatch(event -> uhid.equals(event.uhid()))) {
                show();
            }
        });
    }

    private void show() {
        session.attempt(() -> {
            List<Prescription> last = prescriptions.of(session.caller(), uhid, null, SHOWN).items();
            removeAll();
            if (last.isEmpty()) {
                add(new Empty(Icon.NOTE, session.t("uiopd.rx.none"), session.t("uiopd.rx.none.todo")));
            }
            last.forEach(signed -> add(one(signed)));
        });
    }

    private Div one(Prescription signed) {
        Div head = Parts.div("h-row", Parts.span("h-name", signed.code()), Parts.span("h-small h-soft", session.formats().dateTime(signed.prescribedAt())));
        Div all = Parts.div("h-stack h-tight", head);
        signed.lines().forEach(line -> all.add(Parts.div("h-line", Parts.span("h-name", line.name()),
                Parts.span("h-line-detail", RxText.of(session, line)))));
        if (signed.cancelled() != null) {
            head.add(new Chip(Tone.DANGER, session.t("uiopd.rx.cancelled", signed.cancelled().reason())));
        } else {
            head.add(new ActionButton("rx-print-" + signed.code(), session.t("uiopd.rx.print"), Icon.PRINT,
                    () -> session.attempt(() -> session.print(prescriptions.sheet(session.caller(), signed.id())))).iconOnly().quiet());
            ActionButton cancel = new ActionButton("rx-cancel-" + signed.code(), session.t("uiopd.rx.cancel"), Icon.CLOSE, () -> cancel(signed));
            cancel.setVisible(session.may("opd.prescription.write"));
            head.add(cancel.iconOnly().quiet());
        }
        return all;
    }

    private void cancel(Prescription signed) {
        Confirm.reason(session, session.t("uiopd.rx.cancel"), session.t("uiopd.rx.cancel.consequence", signed.code()), session.t("uiopd.rx.cancel"),
                why -> session.attempt(() -> prescriptions.cancel(session.caller(), signed.id(), why)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.QualityControl;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** Lifts a hold though no control has passed, with a reason that stays. */
final class LiftDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;
    private final transient Session session;
    private final transient QualityControl quality;
    private final transient Hold hold;
    private final transient Runnable changed;
    private final transient Form form;
    private final TextArea reason = new TextArea();

    LiftDialog(Session session, QualityControl quality, Hold hold, Runnable changed) {
        this.session = session;
        this.quality = quality;
        this.hold = hold;
        this.changed = changed;
        form = new Form(session, "lab.lift." + hold.id());
        reason.setId("lift-reason");
        reason.setLabel(session.t("uilab.lift.reason"));
        reason.setHelperText(session.t("uilab.lift.reason.help"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        form.text("reason", reason);
        setHeaderTitle(session.t("uilab.hold.lift"));
        setWidth("36rem");
        add(Parts.div("h-stack h-tight", new QualityWords(session).hold(hold), new Paragraph(session.t("uilab.lift.consequence", hold.analyte())), reason));
        getFooter().add(ActionButton.of("lift-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("lift-go", session.t("uilab.hold.lift"), Icon.LOCK, this::lift).danger());
        addOpenedChangeListener(e -> reason.focus());
    }

    private void lift() {
        if (form.submit(() -> quality.override(session.caller(), hold.id(), reason.getValue().strip()))) {
            close();
            session.say(session.t("uilab.lifted", hold.analyte()));
        }
        changed.run();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.paper;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.Set;
import org.openhims.opd.PaperScripts;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In an open visit: the slips that the doctor wrote by hand. */
@Component
public final class ScriptAction implements PatientAction {

    private final PaperScripts scripts;

    @Activate
    public ScriptAction(@Reference PaperScripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Button button() {
        return new Button("script", "uiopd.script", Icon.CAMERA, null, 60, "opd.prescription.read", Set.of(Moment.VISIT));
    }

    @Override
    public void run(Session session, String uhid) {
        throw Problem.unknown("opd.visit.unknown");
    }

    @Override
    public void run(Session session, String uhid, String visit) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(session.t("uiopd.script"));
        dialog.setWidth("44rem");
        dialog.add(new ScriptPart(session, scripts, visit));
        dialog.getFooter().add(ActionButton.of("script-leave", session.t("ui.confirm.leave"), dialog::close));
        dialog.open();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.device.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import org.openhims.device.Device;
import org.openhims.device.DeviceProfile;
import org.openhims.device.ProfileFile;
import org.openhims.device.ShadowReport;
import org.openhims.device.ShadowReport.Difference;
import org.openhims.device.ShadowRuns;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** Tries a profile on what the device has sent: its lines on the left, what would be read differently on the right. */
final class ShadowDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MESSAGES = 200;

    private final transient Session session;
    private final transient ShadowRuns runs;
    private final String device;
    private final TextArea lines = new TextArea();
    private final Div found = Parts.spoken(Parts.div("h-stack"));

    ShadowDialog(Session session, ShadowRuns runs, Device device) {
        this.session = session;
        this.runs = runs;
        this.device = device.id();
        setHeaderTitle(session.t("uidevice.shadow.title", device.name()));
        setWidth("76rem");
        lines.setId("shadow-lines");
        lines.setLabel(session.t("uidevice.shadow.lines"));
        lines.setHelperText(session.t("uidevice.shadow.help"));
        lines.setValue("name=" + (device.profile() == null ? "new" : device.profile() + "-new") + "\nparent="
                + (device.profile() == null ? DeviceProfile.GENERIC : device.profile()) + '\n');
        lines.setMinHeight("16rem");
        lines.setWidthFull();
        found.setId("shadow-found");
        add(Parts.div("h-halves", lines, found));
        getFooter().add(ActionButton.of("shadow-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("shadow-run", session.t("uidevice.shadow.run"), Icon.CHECK, this::run).primary());
    }

    private void run() {
        found.removeAll();
        session.attempt(() -> show(runs.run(session.caller(), device, profile(lines.getValue()), MESSAGES)));
    }

    private static DeviceProfile profile(String text) {
        try {
            return ProfileFile.profile(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("profile", "device.profile", String.valueOf(e.getMessage()));
        }
    }

    private void show(ShadowReport report) {
        found.add(Parts.div("h-facts", Parts.fact(session.t("uidevice.shadow.messages"), Integer.toString(report.messages())),
                Parts.fact(session.t("uidevice.shadow.same"), Integer.toString(report.same())),
                Parts.fact(session.t("uidevice.shadow.fitting"), Integer.toString(report.fitting()))));
        if (report.differences().isEmpty()) {
            found.add(new Paragraph(session.t("uidevice.shadow.none")));
        }
        report.differences().forEach(one -> found.add(new Panel(null, session.formats().dateTime(one.receivedAt()) + " · " + one.controlId(), both(one))));
    }

    /** Taken away with a minus, come with a plus: seen without colour, too. */
    private static Pre both(Difference one) {
        StringBuilder text = new StringBuilder();
        one.now().forEach(line -> text.append("- ").append(line).append('\n'));
        one.then().forEach(line -> text.append("+ ").append(line).append('\n'));
        Pre lines = new Pre(text.toString());
        lines.addClassName("h-raw");
        lines.getElement().setAttribute("tabindex", "0");
        return lines;
    }
}

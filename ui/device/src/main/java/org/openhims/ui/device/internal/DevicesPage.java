// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.device.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.device.Device;
import org.openhims.device.Device.State;
import org.openhims.device.Devices;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** All devices, each with its state and what came of its messages. Goes on by itself. */
final class DevicesPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Devices devices;
    private final Div sums = Parts.div("h-counts");
    private final DataTable<Device> table;

    DevicesPage(Session session, Devices devices, Beat beat) {
        this.session = session;
        this.devices = devices;
        DeviceWords words = new DeviceWords(session);
        this.table = new DataTable<Device>("devices", session.t("uidevice.menu"), Device::id,
                new Empty(Icon.DEVICE, session.t("uidevice.none"), session.t("uidevice.none.todo")))
                .column(session.t("uidevice.device"), words::name)
                .column(session.t("uidevice.state"), words::state)
                .column(session.t("uidevice.traffic"), words::traffic)
                .column(session.t("uidevice.received"), device -> words.count(device.counts().received(), Tone.PLAIN))
                .column(session.t("uidevice.outcome.matched"), device -> words.count(device.counts().matched(), Tone.PLAIN))
                .column(session.t("uidevice.outcome.unmatched"), device -> words.count(device.counts().unmatched(), Tone.WAITING))
                .column(session.t("uidevice.failed"), device -> words.count(device.counts().failed(), Tone.DANGER))
                .column("", this::acts);
        add(new PageFrame(session.t("uidevice.menu"), sums, new Panel(Icon.DEVICE, session.t("uidevice.day"), table)));
        show();
        beat.watch(this, this::show);
    }

    private void show() {
        session.attempt(() -> {
            List<Device> all = devices.list(session.caller());
            table.show(all);
            sums.removeAll();
            sums.add(Parts.count("devices-connected", of(all, State.CONNECTED), session.t("uidevice.state.connected"), Tone.DONE),
                    Parts.count("devices-silent", of(all, State.SILENT), session.t("uidevice.state.silent"), Tone.WAITING),
                    Parts.count("devices-unmatched", all.stream().mapToLong(one -> one.counts().unmatched()).sum(),
                            session.t("uidevice.outcome.unmatched"), Tone.WAITING),
                    Parts.count("devices-failed", all.stream().mapToLong(one -> one.counts().failed()).sum(), session.t("uidevice.failed"), Tone.DANGER));
        });
    }

    private static long of(List<Device> all, State state) {
        return all.stream().filter(device -> device.state() == state).count();
    }

    private Component acts(Device device) {
        ActionButton open = ActionButton.of("device-open-" + device.id(), session.t("uidevice.messages"),
                () -> session.go(DevicesView.PLACE.path() + '/' + device.id()));
        open.getElement().setAttribute("aria-label", session.t("uidevice.messages.of", device.name()));
        open.setVisible(device.state() != State.NEVER);
        return open;
    }
}

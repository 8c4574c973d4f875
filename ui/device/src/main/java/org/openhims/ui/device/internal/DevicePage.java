// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.device.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhims.device.Device;
import org.openhims.device.DeviceMessages;
import org.openhims.device.Devices;
import org.openhims.device.ShadowRuns;
import org.openhims.device.TracedMessage;
import org.openhims.platform.Page;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** One device: how it is, and what it sent. New messages appear by themselves until older ones are asked for. */
final class DevicePage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient Session session;
    private final transient Devices devices;
    private final transient DeviceMessages messages;
    private final transient DeviceWords words;
    private final String id;
    private final Div head = Parts.div("h-facts");
    private final MessageFilter filter;
    private final DataTable<TracedMessage> table;
    private final ActionButton older;
    private final transient List<TracedMessage> shown = new ArrayList<>();
    private transient String next;

    DevicePage(Session session, Devices devices, DeviceMessages messages, ShadowRuns runs, Beat beat, String id) {
        this.session = session;
        this.devices = devices;
        this.messages = messages;
        this.words = new DeviceWords(session);
        this.id = id;
        this.filter = new MessageFilter(session, this::search);
        this.table = new DataTable<TracedMessage>("messages", session.t("uidevice.messages"), one -> one.message().id(),
                new Empty(Icon.DEVICE, session.t("uidevice.messages.none"), session.t("uidevice.messages.todo")))
                .text(session.t("uidevice.when"), one -> session.formats().dateTime(one.message().receivedAt()))
                .column(session.t("uidevice.accession"), one -> Parts.span("h-token", String.join(", ", one.accessions())))
                .text(session.t("uidevice.control"), one -> one.message().controlId())
                .text(session.t("uidevice.type"), one -> one.message().type())
                .column(session.t("uidevice.outcome"), one -> Parts.div("h-line", words.outcome(one), Parts.span("h-line-detail", words.reason(one))))
                .column("", this::acts);
        this.older = ActionButton.of("message-older", session.t("uidevice.older"), () -> read(next)).quiet();
        ActionButton back = new ActionButton("device-back", session.t("uidevice.all"), Icon.UNDO, () -> session.go(DevicesView.PLACE.path())).quiet();
        ActionButton shadow = new ActionButton("device-shadow", session.t("uidevice.shadow"), Icon.CHECK, () -> device().ifPresent(device ->
                new ShadowDialog(session, runs, device).open()));
        shadow.setVisible(session.may("device.messages.manage") && session.may("lab.worklist"));
        head.setId("device-head");
        add(new PageFrame(session.t("uidevice.menu"), new Panel(Icon.DEVICE, session.t("uidevice.device"), head), filter,
                new Panel(Icon.RECORD, session.t("uidevice.messages"), table, older)).tools(shadow, back));
        search();
        beat.watch(this, this::again);
    }

    private void search() {
        shown.clear();
        read(null);
    }

    /** Leaves alone what somebody scrolls in. */
    private void again() {
        if (shown.size() <= PAGE) {
            search();
        }
    }

    private void read(String cursor) {
        session.attempt(() -> {
            device().ifPresent(this::head);
            Page<TracedMessage> page = devices.search(session.caller(), filter.query(id), cursor, PAGE);
            shown.addAll(page.items());
            next = page.next();
            older.setVisible(next != null);
            table.show(shown);
        });
    }

    private Optional<Device> device() {
        return devices.list(session.caller()).stream().filter(device -> device.id().equals(id)).findFirst();
    }

    private void head(Device device) {
        head.removeAll();
        head.add(words.name(device), words.state(device), words.traffic(device),
                Parts.fact(session.t("uidevice.received"), Long.toString(device.counts().received())),
                Parts.fact(session.t("uidevice.outcome.matched"), Long.toString(device.counts().matched())),
                Parts.fact(session.t("uidevice.outcome.unmatched"), Long.toString(device.counts().unmatched())),
                Parts.fact(session.t("uidevice.outcome.waiting"), Long.toString(device.counts().waiting())),
                Parts.fact(session.t("uidevice.failed"), Long.toString(device.counts().failed())));
    }

    private Component acts(TracedMessage one) {
        ActionButton open = ActionButton.of("message-open-" + one.message().id(), session.t("uidevice.open"), () -> session.attempt(() ->
                new MessageDialog(session, messages, devices.open(session.caller(), one.message().id()), this::search).open()));
        open.getElement().setAttribute("aria-label", session.t("uidevice.open.of", one.message().controlId()));
        return open;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.device.internal;

import com.vaadin.flow.component.Component;
import org.openhims.device.DeviceMessages;
import org.openhims.device.Devices;
import org.openhims.device.ShadowRuns;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/devices}: the devices, and what each sent. */
@org.osgi.service.component.annotations.Component
public final class DevicesView implements ViewContribution {

    static final Place PLACE = Place.menu("admin/devices", "uidevice.menu", Icon.DEVICE, 43, "device.messages.read");

    private final Devices devices;
    private final DeviceMessages messages;
    private final ShadowRuns runs;
    private final Beat beat;

    @Activate
    public DevicesView(@Reference Devices devices, @Reference DeviceMessages messages, @Reference ShadowRuns runs, @Reference Beat beat) {
        this.devices = devices;
        this.messages = messages;
        this.runs = runs;
        this.beat = beat;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return rest.isEmpty() ? new DevicesPage(session, devices, beat) : new DevicePage(session, devices, messages, runs, beat, rest);
    }
}

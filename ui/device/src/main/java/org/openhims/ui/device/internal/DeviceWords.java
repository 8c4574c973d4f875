// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.device.internal;

import com.vaadin.flow.component.Component;
import org.openhims.device.Device;
import org.openhims.device.Outcome;
import org.openhims.device.TracedMessage;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Sparkline;
import org.openhims.ui.parts.Tone;

/** Devices and messages in words and colours, the same on every page. */
final class DeviceWords {

    private final Session session;

    DeviceWords(Session session) {
        this.session = session;
    }

    Component name(Device device) {
        String where = device.peer() == null ? "" : device.link() + " · " + device.peer();
        return Parts.div("h-line", Parts.span("h-name", device.name()), Parts.span("h-line-detail", where), Parts.span("h-line-detail", profile(device)));
    }

    String profile(Device device) {
        return device.profile() == null ? session.t("uidevice.profile.none") : session.t("uidevice.profile", device.profile());
    }

    Component state(Device device) {
        Tone tone = switch (device.state()) {
            case CONNECTED, HEARD -> Tone.DONE;
            case SILENT -> Tone.WAITING;
            case NEVER -> Tone.PLAIN;
        };
        return Parts.div("h-line", new Chip(tone, session.t("uidevice.state." + device.state())),
                Parts.span("h-line-detail", device.lastAt() == null ? "" : session.t("uidevice.last", session.formats().ago(device.lastAt()))));
    }

    Component traffic(Device device) {
        return device.traffic().isEmpty() ? Parts.span("h-soft", "")
                : new Sparkline(device.traffic().stream().map(Integer::doubleValue).toList(), 0.0, 0.0, session.t("uidevice.traffic"));
    }

    /** Nothing to look at is grey; what somebody must look at has a colour and its name. */
    Component count(long count, Tone tone) {
        return count == 0 ? Parts.span("h-soft", "0") : tone == Tone.PLAIN ? Parts.span("h-name", Long.toString(count)) : new Chip(tone, Long.toString(count));
    }

    Chip outcome(TracedMessage traced) {
        if (traced.outcome() == null) {
            return new Chip(Tone.PLAIN, session.t("uidevice.outcome.taken"));
        }
        Tone tone = switch (traced.outcome()) {
            case MATCHED, ANSWERED -> Tone.DONE;
            case NOTHING -> Tone.PLAIN;
            case WAITING, UNMATCHED -> Tone.WAITING;
            case REFUSED, FAILED -> Tone.DANGER;
        };
        return new Chip(tone, outcome(traced.outcome()));
    }

    String outcome(Outcome outcome) {
        return session.t("uidevice.outcome." + outcome);
    }

    /** The engine's own text, with the place in the message. */
    String reason(TracedMessage traced) {
        String reason = traced.message().reason();
        String detail = traced.message().detail();
        return reason == null ? "" : session.t("device.reason." + reason) + (detail == null || detail.isBlank() ? "" : " (" + detail + ')');
    }
}

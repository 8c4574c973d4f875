// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.device.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import org.openhims.device.DeviceMessages;
import org.openhims.device.OpenedMessage;
import org.openhims.device.Outcome;
import org.openhims.device.StoredMessage;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** A message as it came, beside what is read in it. */
final class MessageDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final List<Outcome> REPLAYED = List.of(Outcome.REFUSED, Outcome.FAILED);

    private final transient Session session;
    private final transient DeviceMessages messages;
    private final transient OpenedMessage opened;

    MessageDialog(Session session, DeviceMessages messages, OpenedMessage opened, Runnable changed) {
        this.session = session;
        this.messages = messages;
        this.opened = opened;
        StoredMessage message = opened.traced().message();
        DeviceWords words = new DeviceWords(session);
        setHeaderTitle(session.t("uidevice.message", message.controlId()));
        setWidth("76rem");
        Div facts = Parts.div("h-facts", Parts.div("h-line", words.outcome(opened.traced())), Parts.fact(session.t("uidevice.when"), session.formats().dateTime(message.receivedAt())),
                Parts.fact(session.t("uidevice.type"), message.type().isEmpty() ? "–" : message.type()));
        Div body = Parts.div("h-stack", facts);
        body.setId("message");
        notice(body, "h-warning", words.reason(opened.traced()));
        notice(body, "h-warning", opened.masked() ? session.t("uidevice.masked") : "");
        body.add(Parts.div("h-halves", new Panel(null, session.t("uidevice.raw"), raw()),
                new Panel(null, session.t("uidevice.read"), new ParsedMessage(session, opened))));
        add(body);
        getFooter().add(ActionButton.of("message-leave", session.t("ui.confirm.leave"), this::close), unmatched(), again(changed));
    }

    private static void notice(Div body, String look, String text) {
        if (!text.isEmpty()) {
            body.add(Parts.div(look, Icon.ALERT.component(), new Paragraph(text)));
        }
    }

    /** One segment a line. Can be scrolled by the keyboard. */
    private Pre raw() {
        Pre raw = new Pre(opened.raw().isEmpty() ? session.t("uidevice.raw.gone") : opened.raw().replace("\r\n", "\n").replace('\r', '\n'));
        raw.setId("message-raw");
        raw.addClassName("h-raw");
        raw.getElement().setAttribute("tabindex", "0");
        raw.getElement().setAttribute("role", "region");
        raw.getElement().setAttribute("aria-label", session.t("uidevice.raw"));
        return raw;
    }

    /** What the laboratory could not match is settled on its own list. */
    private ActionButton unmatched() {
        ActionButton list = ActionButton.of("message-unmatched", session.t("uidevice.unmatched.list"), () -> {
            close();
            session.go("lab/unmatched");
        });
        list.setVisible(opened.traced().outcome() == Outcome.UNMATCHED && session.may("lab.unmatched.read"));
        return list;
    }

    private ActionButton again(Runnable changed) {
        ActionButton again = new ActionButton("message-again", session.t("uidevice.again"), Icon.UNDO, () -> {
            boolean done = session.attempt(() -> messages.redeliver(session.caller(), opened.traced().message().id()));
            if (done) {
                session.say(session.t("uidevice.again.done"));
                close();
                changed.run();
            }
        }).primary();
        again.setVisible(REPLAYED.contains(opened.traced().outcome()) && session.may("device.messages.manage"));
        return again;
    }
}

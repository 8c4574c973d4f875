// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.openhims.lab.outside.Dispatch;
import org.openhims.lab.outside.Dispatches;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;

/** The report of a test is back; it may have a number. */
final class ReturnedDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Dispatches dispatches;
    private final transient Dispatch.Item item;
    private final transient Runnable changed;
    private final transient Form form;
    private final TextField reference;

    ReturnedDialog(Session session, Dispatches dispatches, Dispatch.Item item, Runnable changed) {
        this.session = session;
        this.dispatches = dispatches;
        this.item = item;
        this.changed = changed;
        form = new Form(session, "lab.outside." + item.id());
        reference = form.text("reference", new TextField(session.t("uilab.outside.reference")));
        reference.setId("back-reference");
        reference.setMaxLength(60);
        reference.setWidthFull();
        reference.addKeyPressListener(Key.ENTER, e -> back());
        setHeaderTitle(session.t("uilab.outside.back.title", item.test(), item.accession()));
        setWidth("32rem");
        add(new Paragraph(session.t("uilab.outside.back.then")), reference);
        getFooter().add(ActionButton.of("back-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("back-go", session.t("uilab.outside.back"), Icon.CHECK, this::back).primary());
        addOpenedChangeListener(e -> reference.focus());
    }

    private void back() {
        if (form.submit(() -> dispatches.returned(session.caller(), item.id(), reference.isEmpty() ? null : reference.getValue().strip()))) {
            close();
            session.say(session.t("uilab.outside.backed", item.test(), item.accession()));
        }
        changed.run();
    }
}

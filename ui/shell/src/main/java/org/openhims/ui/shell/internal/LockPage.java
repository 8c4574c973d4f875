// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Map;
import java.util.Optional;
import org.openhims.platform.access.Caller;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** A shared computer that nobody uses for now: whoever worked here today goes on with the PIN; the page behind stays as it was. */
final class LockPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Desk desk;
    private final transient Session session;
    private final transient Visitor visitor;
    private final transient ShellView shell;
    private final PasswordField pin = new PasswordField();
    private final Paragraph refusal = Parts.spoken(new Paragraph());
    private final Div people = Parts.div("h-lock-people");
    private String user;

    LockPage(Desk desk, Session session, Visitor visitor, ShellView shell) {
        this.desk = desk;
        this.session = session;
        this.visitor = visitor;
        this.shell = shell;
        this.user = visitor.caller().user();
        addClassName("h-lock");
        pin.setId("lock-pin");
        pin.setLabel(session.t("shell.lock.pin"));
        pin.setAutofocus(true);
        pin.addKeyPressListener(Key.ENTER, e -> enter());
        refusal.setId("lock-refusal");
        refusal.addClassName("h-refusal");
        showPeople();
        add(Parts.div("h-lock-box", Icon.LOCK.component(), new H1(session.t("shell.lock.title")), people, pin, refusal,
                ActionButton.of("lock-open", session.t("shell.lock.go"), this::enter).primary(),
                ActionButton.of("lock-other", session.t("shell.lock.other"), shell::leave).quiet()));
    }

    private void showPeople() {
        people.removeAll();
        for (Map.Entry<String, String> person : visitor.colleagues()) {
            ActionButton button = new ActionButton("lock-user-" + person.getKey(), person.getValue(), Icon.PERSON, () -> {
                user = person.getKey();
                showPeople();
                pin.focus();
            }).quiet();
            button.setClassName("h-on", person.getKey().equals(user));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(person.getKey().equals(user)));
            people.add(button);
        }
    }

    private void enter() {
        String typed = pin.getValue();
        pin.clear();
        VaadinRequest request = VaadinRequest.getCurrent();
        String address = request == null ? "" : request.getRemoteAddr();
        Optional<Caller> caller = typed.matches("\\d{4,6}") ? desk.signIn().pin(user, typed, address, visitor.locale())
                : desk.signIn().password(user, typed, address, visitor.locale());
        caller.ifPresentOrElse(shell::entered, () -> {
            refusal.setText(session.t("shell.lock.refused"));
            pin.focus();
        });
    }
}

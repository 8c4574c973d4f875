// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.openhims.platform.access.Caller;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** Where work begins: whose computer this is, two fields, and the language. */
final class SignInPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Desk desk;
    private final transient Session session;
    private final transient Visitor visitor;
    private final transient ShellView shell;
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph refusal = Parts.spoken(new Paragraph());

    SignInPage(Desk desk, Session session, Visitor visitor, ShellView shell) {
        this.desk = desk;
        this.session = session;
        this.visitor = visitor;
        this.shell = shell;
        addClassName("h-signin");
        add(place(), form());
    }

    private Div place() {
        Div mark = Parts.div("h-mark-large");
        String facility = desk.facility().identity(visitor.locale()).name();
        return Parts.div("h-signin-place", mark, Parts.span("h-signin-product", session.t("shell.product")),
                Parts.span("h-signin-facility", facility), Parts.span("h-signin-motto", session.t("shell.motto")));
    }

    private Div form() {
        user.setId("signin-user");
        user.setLabel(session.t("shell.signin.user"));
        user.setAutocomplete(Autocomplete.USERNAME);
        user.setAutofocus(true);
        user.getElement().setAttribute("autocapitalize", "none");
        password.setId("signin-password");
        password.setLabel(session.t("shell.signin.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRevealButtonVisible(true);
        password.addKeyPressListener(Key.ENTER, e -> enter());
        user.addKeyPressListener(Key.ENTER, e -> password.focus());
        refusal.setId("signin-refusal");
        refusal.addClassName("h-refusal");
        Div form = Parts.div("h-signin-form", new Languages(visitor, shell, session.t("shell.language")),
                new H1(session.t("shell.signin.title")), user, password, refusal,
                ActionButton.of("signin-submit", session.t("shell.signin.go"), this::enter).primary());
        if (desk.facility().demo()) {
            form.add(Parts.div("h-signin-demo", new Paragraph(session.t("shell.signin.demo"))));
        }
        Div side = Parts.div("h-signin-side", form);
        side.getElement().setAttribute("role", "main");
        return side;
    }

    private void enter() {
        refusal.setText("");
        VaadinRequest request = VaadinRequest.getCurrent();
        String address = request == null ? "" : request.getRemoteAddr();
        desk.signIn().password(user.getValue().strip(), password.getValue(), address, visitor.locale())
                .ifPresentOrElse(this::entered, this::refused);
    }

    private void entered(Caller caller) {
        newSessionId();
        shell.entered(caller);
    }

    /** An address with a session in it, planted before, must not become ours. */
    static void newSessionId() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            request.getHttpServletRequest().changeSessionId();
        }
    }

    private void refused() {
        refusal.setText(session.t("shell.signin.refused"));
        password.clear();
        password.focus();
    }
}

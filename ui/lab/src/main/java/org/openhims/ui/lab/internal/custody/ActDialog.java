// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.custody;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhims.lab.custody.HandOver;
import org.openhims.lab.custody.SpecimenCustody;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** Takes what has to be said of one step, and records it. */
final class ActDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String INTACT = "intact";
    private final transient Session session;
    private final transient SpecimenCustody custody;
    private final transient Act act;
    private final transient Runnable changed;
    private final transient Form form;
    private final String accession;
    private final transient Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();

    ActDialog(Session session, SpecimenCustody custody, String accession, Act act, Runnable changed) {
        this.session = session;
        this.custody = custody;
        this.accession = accession;
        this.act = act;
        this.changed = changed;
        this.form = new Form(session, "lab.custody." + accession + '.' + act.code());
        setHeaderTitle(session.t("uilab.custody.act." + act.code()) + " · " + accession);
        setWidth("36rem");
        Div stack = Parts.div("h-stack h-tight");
        act.fields().forEach(name -> stack.add(name.equals(INTACT) ? intact() : text(name)));
        add(stack);
        getFooter().add(ActionButton.of("act-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("act-go", session.t("uilab.custody.act." + act.code()), act.icon(), this::go).primary());
        addOpenedChangeListener(e -> ((Focusable<?>) fields.get(act.fields().get(0))).focus());
    }

    private Component text(String name) {
        TextField field = form.text(name, new TextField(session.t("uilab.custody.field." + name)));
        field.setId("act-" + name);
        field.setMaxLength(name.equals("seal") ? 60 : List.of("witness", "toPerson", "document").contains(name) ? 120 : 200);
        field.setWidthFull();
        fields.put(name, field);
        return field;
    }

    private Component intact() {
        Choice<String> choice = form.text(INTACT, new Choice<>("act-intact", session.t("uilab.custody.field.intact"), List.of("yes", "no"),
                answer -> session.t("uilab.custody.intact." + answer)));
        fields.put(INTACT, choice);
        return choice;
    }

    private void go() {
        if (form.submit(() -> perform(session.caller()))) {
            close();
            session.say(session.t("uilab.custody.done", accession));
            changed.run();
        }
    }

    private String said(String name) {
        String text = fields.get(name).isEmpty() ? "" : fields.get(name).getValue().strip();
        return text.isEmpty() ? null : text;
    }

    private boolean whole() {
        if (said(INTACT) == null) {
            throw Problem.invalid(INTACT, "not-null");
        }
        return said(INTACT).equals("yes");
    }

    private void perform(Caller by) {
        switch (act) {
            case SEAL -> custody.seal(by, accession, said("witness"), said("seal"), said("note"));
            case HAND_OVER -> custody.handOver(by, accession, HandOver.toUser(said("toUser") == null ? "" : said("toUser"), said("reason"), whole()));
            case GIVE_OUT -> custody.handOver(by, accession, HandOver.outside(said("toPerson"), said("document"), said("reason"), whole()));
            case ACCEPT, TAKE_BACK -> custody.accept(by, accession, whole(), said("note"));
            case REFUSE, WITHDRAW -> custody.refuse(by, accession, said("reason"));
            case OPEN -> custody.open(by, accession, said("reason"));
            case RESEAL -> custody.reseal(by, accession, said("witness"), said("seal"));
            case RELEASE -> custody.release(by, accession, said("document"), said("reason"));
            case DISCARD -> custody.discard(by, accession, said("witness"), said("how"));
            default -> throw new IllegalStateException(act.name());
        }
    }
}

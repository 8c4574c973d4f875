// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.openhims.registration.AccessLog;
import org.openhims.registration.Consent;
import org.openhims.registration.Consent.Mode;
import org.openhims.registration.Consent.Purpose;
import org.openhims.registration.Consents;
import org.openhims.registration.NewConsent;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** What the patient has agreed to, and the list of who has seen the patient's data, on paper for the patient. */
@org.osgi.service.component.annotations.Component
public final class ConsentPanel implements PatientPanel {

    private static final int AFTER_THE_MERGES = 114;
    private static final List<String> LANGUAGES = List.of("hi", "en");

    private final Consents consents;
    private final AccessLog log;

    @Activate
    public ConsentPanel(@Reference Consents consents, @Reference AccessLog log) {
        this.consents = consents;
        this.log = log;
    }

    @Override
    public Head head() {
        return new Head("consents", "uiregistration.consent", Icon.SIGN, AFTER_THE_MERGES, "patient.read", Set.of(Moment.PATIENT, Moment.REGISTERED));
    }

    @Override
    public Component open(Session session, String uhid) {
        return new Desk(session, uhid, consents, log);
    }

    private static final class Desk extends Div {

        private static final long serialVersionUID = 1L;
        private final transient Session session;
        private final transient Consents consents;
        private final String uhid;
        private final Div given = Parts.div("h-stack h-tight");

        private Desk(Session session, String uhid, Consents consents, AccessLog log) {
            this.session = session;
            this.consents = consents;
            this.uhid = uhid;
            addClassNames("h-stack");
            setId("consents");
            add(given);
            show();
            if (session.may("patient.consent")) {
                add(entry());
            }
            if (session.may("patient.accesslog")) {
                add(Parts.div("h-row", new ActionButton("access-log", session.t("uiregistration.accesslog"), Icon.PRINT,
                        () -> session.attempt(() -> session.print(log.sheet(session.caller(), uhid)))).quiet()));
            }
        }

        private void show() {
            given.removeAll();
            session.attempt(() -> {
                List<Consent> all = consents.of(session.caller(), uhid);
                if (all.isEmpty()) {
                    given.add(Parts.span("h-soft", session.t("uiregistration.consent.none")));
                }
                all.forEach(consent -> given.add(line(consent)));
            });
        }

        private Div line(Consent consent) {
            boolean holds = consent.withdrawn() == null;
            Consent.Done last = holds ? consent.given() : consent.withdrawn();
            Div row = Parts.div("h-row", new Chip(holds ? Tone.DONE : Tone.PLAIN, session.t(holds ? "uiregistration.consent.holds" : "uiregistration.consent.withdrawn")),
                    Parts.div("h-line", Parts.div("h-line-name", Parts.span("h-name", session.t("registration.consent." + consent.purpose()))),
                            Parts.span("h-line-detail", session.t("uiregistration.consent.mode." + consent.mode())
                                    + (consent.proof() == null ? "" : " (" + consent.proof() + ')') + " · " + consent.language() + " · "
                                    + session.formats().dateTime(last.at()) + " · " + last.by()
                                    + (last.reason() == null ? "" : " · " + last.reason()))));
            if (holds && session.may("patient.consent")) {
                row.add(ActionButton.of("consent-withdraw-" + consent.purpose(), session.t("uiregistration.consent.withdraw"), () -> ask(consent)).quiet());
            }
            return row;
        }

        private void ask(Consent consent) {
            Confirm.reason(session, session.t("uiregistration.consent.withdraw"), session.t("uiregistration.consent.withdraw.sure"),
                    session.t("uiregistration.consent.withdraw"), why -> done(() -> consents.withdraw(session.caller(), consent.id(), why)));
        }

        /** Seldom used, and long: closed until somebody wants it. */
        private NativeDetails entry() {
            Form form = new Form(session, "registration.consent." + uhid);
            Choice<Purpose> purpose = form.choice("purpose", new Choice<>("consent-purpose", session.t("uiregistration.consent.purpose"),
                    List.of(Purpose.values()), one -> session.t("uiregistration.consent.purpose." + one)), Purpose.class);
            Choice<Mode> mode = form.choice("mode", new Choice<>("consent-mode", session.t("uiregistration.consent.mode"), List.of(Mode.values()),
                    one -> session.t("uiregistration.consent.mode." + one)), Mode.class);
            Choice<String> language = new Choice<>("consent-language", session.t("uiregistration.consent.language"), LANGUAGES,
                    one -> session.t("uiregistration.consent.language." + one));
            language.setValue(session.caller().locale().getLanguage().equals("hi") ? "hi" : "en");
            TextField proof = form.text("proof", new TextField(session.t("uiregistration.consent.proof")));
            proof.setId("consent-proof");
            ActionButton save = new ActionButton("consent-give", session.t("uiregistration.consent.give"), Icon.CHECK, () -> {
                if (form.submit(() -> consents.give(session.caller(), uhid,
                        new NewConsent(purpose.getValue(), language.getValue(), mode.getValue(), proof.getValue())))) {
                    proof.clear();
                    show();
                }
            });
            NativeDetails details = new NativeDetails(session.t("uiregistration.consent.new"),
                    Parts.div("h-stack h-tight", purpose, mode, Parts.div("h-fields", language, proof), Parts.div("h-row", save)));
            details.addClassName("h-more");
            details.getSummary().setId("consent-new");
            return details;
        }

        private void done(Runnable work) {
            if (session.attempt(work)) {
                show();
            }
        }
    }
}

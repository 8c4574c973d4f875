// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Registration;
import org.openhims.ui.Draft;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** Who is already registered and looks like the person at the counter, and why; kept up to date while the clerk types. */
final class TwinsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final String OTHERS = "notDuplicateOf";

    private final transient Session session;
    private final transient Registration registration;
    private final transient Draft draft;
    private final Div list = Parts.div("h-stack");
    /** They outlive each new comparison: a click must not fall on a button that was replaced a moment before. */
    private final transient Map<String, ActionButton> otherButtons = new HashMap<>();
    private transient NewPatient last;
    private transient Runnable changed = () -> { };

    /** @param view whose draft keeps who was found to be another person */
    TwinsPanel(Session session, Registration registration, String view) {
        this.session = session;
        this.registration = registration;
        this.draft = session.draft(view);
        Panel panel = new Panel(Icon.PEOPLE, session.t("uiregistration.twins"), Parts.spoken(list));
        panel.setId("reg-twins");
        add(panel);
    }

    /** Told when the clerk says that somebody is another person. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** UHIDs that the clerk has looked at and found to be other people. */
    Set<String> others() {
        String kept = draft.get(OTHERS);
        return kept.isEmpty() ? Set.of() : Set.of(kept.split(" "));
    }

    void compare(NewPatient person) {
        if (Objects.equals(person, last)) {
            return;
        }
        last = person;
        boolean enough = person.name().length() >= 2 || person.mobile() != null || !person.identifiers().isEmpty();
        session.attempt(() -> show(enough ? registration.likelyDuplicates(session.caller(), person) : List.of()));
    }

    private void show(List<LikelyDuplicate> twins) {
        list.removeAll();
        if (twins.isEmpty()) {
            list.add(new Empty(Icon.SEARCH, session.t("uiregistration.twins.none"), session.t("uiregistration.twins.todo")));
            return;
        }
        list.add(new Paragraph(session.t("uiregistration.twins.look")));
        twins.forEach(twin -> list.add(card(twin)));
    }

    private Div card(LikelyDuplicate twin) {
        boolean other = others().contains(twin.uhid());
        Div names = Parts.div("h-line-name", Parts.span("h-name", twin.name()), other ? new Chip(Tone.PLAIN, session.t("uiregistration.twins.other"))
                : twin.certain() ? new Chip(Tone.DANGER, session.t("uiregistration.twins.certain"))
                : new Chip(Tone.WAITING, session.t("uiregistration.twins.likely", twin.score())));
        Div card = Parts.div("h-twin", names, Parts.span("h-line-detail", detail(twin)), reasons(twin));
        card.setId("reg-twin-" + twin.uhid());
        card.setClassName("h-certain", twin.certain() && !other);
        card.setClassName("h-dismissed", other);
        card.add(Parts.div("h-row", ActionButton.of("reg-use-" + twin.uhid(), session.t("uiregistration.twins.same"),
                () -> session.go("patient/" + twin.uhid())), otherButton(twin, other)));
        return card;
    }

    private ActionButton otherButton(LikelyDuplicate twin, boolean other) {
        ActionButton button = otherButtons.computeIfAbsent(twin.uhid(),
                uhid -> ActionButton.of("reg-other-" + uhid, session.t("uiregistration.twins.notsame"), () -> dismiss(uhid)).quiet());
        button.setVisible(!other);
        return button;
    }

    private void dismiss(String uhid) {
        Set<String> others = new LinkedHashSet<>(others());
        others.add(uhid);
        draft.put(OTHERS, String.join(" ", others));
        changed.run();
    }

    private String detail(LikelyDuplicate twin) {
        String born = twin.birthDate() == null ? "" : session.formats().born(twin.birthDate()) + " · ";
        String mobile = twin.mobile() == null ? "" : " · " + twin.mobile();
        return born + session.t("ui.sex." + twin.sex()) + " · " + PatientBanner.uhid(twin.uhid()) + mobile;
    }

    private Div reasons(LikelyDuplicate twin) {
        Div reasons = Parts.div("h-row");
        twin.reasons().forEach(reason -> reasons.add(new Chip(Tone.PLAIN, session.t("registration.reason." + reason))));
        return reasons;
    }
}

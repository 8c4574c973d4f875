// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.openhims.healthcard.Clinical;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;

/** What the encrypted part of a card tells, and how old it is. */
final class ClinicalDialog {

    private ClinicalDialog() {
    }

    static void open(Session session, Clinical known) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(session.t("uiregistration.clinical.open"));
        dialog.setWidth("30rem");
        DescriptionList facts = new DescriptionList();
        fact(session, facts, "blood", known.bloodGroup() == null ? "–" : session.t(known.bloodGroupVerified() ? "ui.banner.blood.verified"
                : "ui.banner.blood.reported", known.bloodGroup()));
        fact(session, facts, "allergies", allergies(session, known));
        fact(session, facts, "flags", known.flags().isEmpty() ? "–" : known.flags().stream().sorted()
                .map(flag -> session.t("uiregistration.clinical.flag." + flag)).collect(Collectors.joining(", ")));
        fact(session, facts, "scheme", known.scheme() == null ? "–" : session.t("uiregistration.scheme." + known.scheme()));
        dialog.add(new Paragraph(session.t("uiregistration.clinical", session.formats().date(known.asOf()))), facts, new Paragraph(session.t("uiregistration.clinical.never")));
        dialog.getFooter().add(ActionButton.of("clinical-close", session.t("uiregistration.clinical.close"), dialog::close).primary());
        dialog.open();
    }

    private static String allergies(Session session, Clinical known) {
        return switch (known.allergies()) {
            case "RECORDED" -> String.join(", ", known.substances()) + (known.more() ? ' ' + session.t("uiregistration.clinical.more") : "");
            case "NONE_KNOWN" -> session.t("ui.banner.allergies.none");
            default -> session.t("ui.banner.allergies.unasked");
        };
    }

    private static void fact(Session session, DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(session.t("uiregistration.clinical." + name)), new DescriptionList.Description(value));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhims.lab.LabTest;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.lab.outside.OutsideTest;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** A test of the catalogue that another laboratory does from now on. */
final class SentTestDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient OutsideServices services;
    private final transient Runnable changed;
    private final transient Form form;
    private final Select<String> test;
    private final Select<String> laboratory;
    private final TextField hours;

    SentTestDialog(Session session, OutsideServices services, List<OutsideLaboratory> laboratories, Runnable changed) {
        this.session = session;
        this.services = services;
        this.changed = changed;
        form = new Form(session, "lab.outside.test");
        Map<String, String> tests = new TreeMap<>();
        services.catalogue().tests(session.caller()).stream().filter(LabTest::offered).forEach(one -> tests.put(one.code(), one.name()));
        Map<String, String> places = new TreeMap<>();
        laboratories.forEach(one -> places.put(one.code(), one.name()));
        test = select("test", "uilab.outside.test", tests);
        laboratory = select("laboratory", "uilab.outside.laboratory", places);
        hours = form.text("hours", new TextField(session.t("uilab.outside.hours")));
        hours.setId("sent-hours");
        hours.setWidthFull();
        hours.setHelperText(session.t("uilab.outside.hours.help"));
        setHeaderTitle(session.t("uilab.outside.test.add"));
        setWidth("36rem");
        add(Parts.div("h-stack h-tight", test, laboratory, hours));
        getFooter().add(ActionButton.of("sent-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("sent-save", session.t("uilab.outside.save"), Icon.CHECK, this::save).primary());
    }

    private Select<String> select(String field, String label, Map<String, String> names) {
        Select<String> select = new Select<>();
        select.setId("sent-" + field);
        select.setLabel(session.t(label));
        select.setItems(names.keySet());
        select.setItemLabelGenerator(code -> code == null ? "" : code + " · " + names.get(code));
        select.setWidthFull();
        return form.text(field, select);
    }

    private void save() {
        if (form.submit(() -> services.laboratories().send(session.caller(), new OutsideTest(wanted("test", test), wanted("laboratory", laboratory), number())))) {
            close();
            session.say(session.t("uilab.outside.test.saved"));
            changed.run();
        }
    }

    private static String wanted(String field, Select<String> select) {
        if (select.isEmpty()) {
            throw Problem.invalid(field, "not-null");
        }
        return select.getValue();
    }

    private int number() {
        try {
            return Integer.parseInt(hours.getValue().strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid("hours", "value");
        }
    }
}

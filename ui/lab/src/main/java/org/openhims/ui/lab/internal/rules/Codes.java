// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.rules;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabTest;
import org.openhims.platform.Problem;
import org.openhims.ui.Session;

/** Fields that take a code of the catalogue or a number. */
final class Codes {

    private Codes() {
    }

    static Select<String> analytes(Session session, LabCatalogue catalogue, String id) {
        Map<String, String> names = new TreeMap<>();
        catalogue.analytes(session.caller()).forEach(one -> names.put(one.code(), one.name()));
        return select(id, session.t("uilab.analyte"), names);
    }

    static Select<String> tests(Session session, LabCatalogue catalogue, String id) {
        Map<String, String> names = new TreeMap<>();
        catalogue.tests(session.caller()).stream().filter(LabTest::offered).forEach(one -> names.put(one.code(), one.name()));
        return select(id, session.t("uilab.reflex.test"), names);
    }

    private static Select<String> select(String id, String label, Map<String, String> names) {
        Select<String> select = new Select<>();
        select.setId(id);
        select.setLabel(label);
        select.setItems(names.keySet());
        select.setItemLabelGenerator(code -> code == null ? "" : code + " · " + names.get(code));
        select.setWidthFull();
        return select;
    }

    static String wanted(String name, Select<String> select) {
        if (select.isEmpty()) {
            throw Problem.invalid(name, "not-null");
        }
        return select.getValue();
    }

    static BigDecimal number(String name, TextField field) {
        try {
            return field.isEmpty() ? null : new BigDecimal(field.getValue().strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid(name, "lab.number");
        }
    }
}

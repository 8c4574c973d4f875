// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.micro.Antimicrobial;
import org.openhims.lab.micro.Cultures;
import org.openhims.lab.micro.Organism;
import org.openhims.platform.Problem;
import org.openhims.ui.Session;

/** Names of what rules of microbiology speak of, and fields that take them. */
final class MicroWords {

    private final Session session;
    private final Map<String, String> organisms = new TreeMap<>();
    private final Map<String, String> antimicrobials;
    private final Map<String, String> specimens = new TreeMap<>();

    MicroWords(Session session, Cultures cultures, LabCatalogue catalogue) {
        this.session = session;
        List<Organism> all = cultures.organisms(session.caller());
        all.stream().map(Organism::group).filter(group -> group != null).forEach(group -> organisms.put(group, session.t("uilab.micro.group", group)));
        all.forEach(one -> organisms.put(one.code(), one.name()));
        this.antimicrobials = cultures.antimicrobials(session.caller()).stream()
                .collect(Collectors.toMap(Antimicrobial::code, Antimicrobial::name, (a, b) -> a, LinkedHashMap::new));
        if (session.may("lab.catalogue.read")) {
            catalogue.tests(session.caller()).forEach(test -> specimens.put(test.specimen(), session.t("lab.specimen." + test.specimen())));
        }
    }

    String organism(String code) {
        return code == null ? session.t("uilab.micro.all") : organisms.getOrDefault(code, code);
    }

    String antimicrobial(String code) {
        return antimicrobials.getOrDefault(code, code);
    }

    String antimicrobials(List<String> codes) {
        return codes.stream().map(this::antimicrobial).collect(Collectors.joining(", "));
    }

    String specimen(String code) {
        return code == null ? session.t("uilab.micro.all") : session.t("lab.specimen." + code);
    }

    Select<String> organismField(boolean any) {
        return select("micro-organism", "uilab.micro.organism", organisms, any);
    }

    Select<String> antimicrobialField() {
        return select("micro-antimicrobial", "uilab.culture.antimicrobial", antimicrobials, false);
    }

    Select<String> specimenField() {
        return select("micro-specimen", "uilab.micro.specimen", specimens, true);
    }

    private Select<String> select(String id, String label, Map<String, String> names, boolean any) {
        Select<String> select = new Select<>();
        select.setId(id);
        select.setLabel(session.t(label));
        select.setItems(names.keySet());
        select.setEmptySelectionAllowed(any);
        select.setEmptySelectionCaption(session.t("uilab.micro.all"));
        select.setItemLabelGenerator(code -> code == null ? session.t("uilab.micro.all") : names.get(code));
        select.setWidthFull();
        return select;
    }

    /** Antimicrobials by the beginnings of their names, with commas between. */
    List<String> several(String field, String typed) {
        List<String> codes = Arrays.stream(typed.split(",")).map(String::strip).filter(one -> !one.isEmpty()).map(one -> code(field, one)).distinct().toList();
        if (codes.isEmpty()) {
            throw Problem.invalid(field, "not-blank");
        }
        return codes;
    }

    private String code(String field, String typed) {
        String low = typed.toLowerCase(session.caller().locale());
        if (antimicrobials.containsKey(low)) {
            return low;
        }
        List<String> found = antimicrobials.entrySet().stream().filter(one -> one.getKey().startsWith(low)
                || one.getValue().toLowerCase(session.caller().locale()).startsWith(low)).map(Map.Entry::getKey).toList();
        if (found.size() != 1) {
            throw Problem.invalid(field, "lab.antimicrobial");
        }
        return found.get(0);
    }

    static String wanted(String name, Select<String> select) {
        if (select.isEmpty()) {
            throw Problem.invalid(name, "not-null");
        }
        return select.getValue();
    }

    static BigDecimal number(String name, TextField field) {
        try {
            return new BigDecimal(field.getValue().strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid(name, "lab.number");
        }
    }
}

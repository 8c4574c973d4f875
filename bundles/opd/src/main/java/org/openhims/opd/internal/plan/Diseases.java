// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhims.opd.Surveillance.Condition;
import org.openhims.opd.internal.DrugList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The diseases that are notified, with codes of our own until the state gives its own. */
@Component(service = Diseases.class)
public final class Diseases {

    private final Map<String, String[]> names = new LinkedHashMap<>();

    @Activate
    public Diseases() {
        DrugList.rows("notifiable.csv", ";").forEach(row -> names.put(row[0], row));
    }

    boolean known(String code) {
        return names.containsKey(code);
    }

    String name(Locale locale, String code) {
        String[] row = names.get(code);
        return row == null ? code : row[locale.getLanguage().equals("hi") ? 2 : 1];
    }

    List<Condition> all(Locale locale) {
        return names.keySet().stream().map(code -> new Condition(code, name(locale, code))).sorted(Comparator.comparing(Condition::name)).toList();
    }
}

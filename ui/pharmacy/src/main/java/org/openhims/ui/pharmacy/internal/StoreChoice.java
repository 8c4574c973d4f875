// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Storeroom;
import org.openhims.ui.Draft;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Choice;

/** In which store somebody works; remembered for the user. */
final class StoreChoice extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Draft kept;
    private String code;

    /** @param usual chosen when nothing is remembered, where there is such a store */
    StoreChoice(Session session, PharmacyCatalogue catalogue, String usual, Runnable changed) {
        kept = session.draft("pharmacy.store." + usual);
        List<Storeroom> stores = catalogue.stores(session.caller());
        List<String> codes = stores.stream().map(Storeroom::code).toList();
        String before = kept.get("code").isEmpty() ? usual : kept.get("code");
        code = codes.contains(before) ? before : codes.stream().findFirst().orElse("");
        boolean hindi = session.caller().locale().getLanguage().equals("hi");
        Choice<String> choice = new Choice<>("pharm-store", session.t("uipharm.store"), codes, one -> stores.stream()
                .filter(store -> store.code().equals(one)).map(store -> hindi ? store.nameHindi() : store.name()).findFirst().orElse(one));
        if (!code.isEmpty()) {
            choice.setValue(code);
        }
        choice.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                code = e.getValue();
                kept.put("code", code);
                changed.run();
            }
        });
        add(choice);
    }

    String code() {
        return code;
    }
}

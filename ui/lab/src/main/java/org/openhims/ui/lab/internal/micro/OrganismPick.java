// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openhims.lab.micro.Organism;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.ScanField;

/** Finds an organism by the beginnings of its words, such as {@code e co}; Enter takes the first. */
final class OrganismPick extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;

    private final transient Session session;
    private final transient List<Organism> organisms;
    private final transient Consumer<Organism> chosen;
    private final Div found = Parts.spoken(Parts.div("h-picks"));

    OrganismPick(Session session, List<Organism> organisms, Consumer<Organism> chosen) {
        this.session = session;
        this.organisms = organisms;
        this.chosen = chosen;
        addClassNames("h-stack", "h-tight");
        ScanField field = new ScanField("culture-organism", session.t("uilab.culture.organism"), this::take).whileTyping(this::suggest);
        add(field, found);
    }

    private void take(String typed) {
        List<Organism> all = of(typed);
        if (all.isEmpty()) {
            found.removeAll();
            found.add(Parts.span("h-soft", session.t("uilab.culture.organism.none")));
        } else {
            choose(all.get(0));
        }
    }

    private void choose(Organism organism) {
        found.removeAll();
        chosen.accept(organism);
    }

    private void suggest(String typed) {
        found.removeAll();
        of(typed).stream().limit(SHOWN).forEach(organism -> {
            ActionButton pick = ActionButton.of("organism-" + organism.code(), organism.name(), () -> choose(organism));
            pick.addClassName("h-pick");
            found.add(pick);
        });
    }

    /** Those whose words begin as the typed words do, in their order. */
    private List<Organism> of(String typed) {
        String[] parts = typed.toLowerCase(Locale.ROOT).replace(".", " ").strip().split("\\s+");
        return parts[0].isEmpty() ? List.of() : organisms.stream().filter(organism -> fits(organism.name().toLowerCase(Locale.ROOT).split("[\\s()]+"), parts))
                .toList();
    }

    private static boolean fits(String[] words, String... parts) {
        int at = 0;
        for (String word : words) {
            if (at < parts.length && word.startsWith(parts[at])) {
                at++;
            }
        }
        return at == parts.length;
    }
}

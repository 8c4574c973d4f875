// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openhims.platform.ProblemException;
import org.openhims.ui.SearchContribution;
import org.openhims.ui.SearchContribution.Hit;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.ScanField;
import org.openhims.ui.Shortcut;

/** The one field for everything: a scan acts at once, a name lists who it may be. */
final class SearchBox extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;
    private static final int LEAST = 2;
    private static final Pattern CODE = Pattern.compile("[{}<>\\[\\]:]|\\S{24,}");

    private final transient Desk desk;
    private final transient Session session;
    private final ScanField field;
    private final Div results = Parts.div("h-results");

    SearchBox(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
        this.field = new ScanField("search", session.t("shell.search"), this::find).withCamera(session).whileTyping(this::typed);
        addClassName("h-search");
        results.setId("search-results");
        results.setVisible(false);
        Shortcut.escape(this, this::close);
        getElement().setAttribute("role", "search");
        add(field, results);
    }

    /** What may be meant, while it is typed; the cursor stays in the field. Codes are left to the scanner's Enter. */
    private void typed(String entry) {
        close();
        if (entry.length() < LEAST || CODE.matcher(entry).find()) {
            return;
        }
        List<Hit> hits = new ArrayList<>();
        desk.searches().all().forEach(search -> asked(search, entry, hits));
        if (!hits.isEmpty()) {
            list(entry, hits);
        }
    }

    /** False when it was refused, such as half a number that looks like an Aadhaar number: Enter says why. */
    private boolean asked(SearchContribution search, String entry, List<Hit> hits) {
        try {
            hits.addAll(search.find(session, entry));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** What one module knows for certain counts, whatever another takes it for; else who refuses it says why. */
    private void find(String entry) {
        close();
        List<Hit> hits = new ArrayList<>();
        List<SearchContribution> refused = desk.searches().all().stream().filter(search -> !asked(search, entry, hits)).toList();
        boolean through = refused.isEmpty() || hits.stream().anyMatch(Hit::certain)
                || session.attempt(() -> refused.forEach(search -> hits.addAll(search.find(session, entry))));
        List<Hit> certain = hits.stream().filter(Hit::certain).toList();
        if (certain.size() == 1) {
            go(certain.get(0));
        } else if (hits.size() == 1) {
            go(hits.get(0));
        } else if (through || !hits.isEmpty()) {
            list(entry, hits);
            results.getChildren().filter(Anchor.class::isInstance).findFirst().ifPresent(first -> ((Anchor) first).focus());
        }
    }

    private void go(Hit hit) {
        close();
        session.go(hit.path());
    }

    private void list(String entry, List<Hit> hits) {
        Div head = Parts.div("h-results-head", Parts.spoken(new Paragraph(
                hits.isEmpty() ? session.t("shell.search.none", shortened(entry)) : session.t("shell.search.some", hits.size()))),
                ActionButton.of("search-close", session.t("shell.close"), this::close).quiet());
        results.removeAll();
        results.add(head);
        hits.stream().limit(SHOWN).forEach(hit -> results.add(link(hit)));
        results.setVisible(true);
    }

    private Anchor link(Hit hit) {
        Anchor link = new Anchor(hit.path(), hit.icon().component(),
                Parts.div("h-line", Parts.span("h-name", hit.title()), Parts.span("h-line-detail", hit.detail())));
        link.addClassName("h-result");
        link.getElement().setAttribute("router-link", true);
        link.getElement().addEventListener("click", e -> close());
        return link;
    }

    private static String shortened(String entry) {
        return entry.length() > 30 ? entry.substring(0, 30) + "…" : entry;
    }

    private void close() {
        results.setVisible(false);
    }
}

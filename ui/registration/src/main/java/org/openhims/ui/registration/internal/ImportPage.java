// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.registration.PatientExports;
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImport.State;
import org.openhims.registration.PatientImports;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** A file goes in and is looked at; the latest ones with how far they are, newest first. */
final class ImportPage extends Polled {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final transient Session session;
    private final transient PatientImports imports;
    private final Div runs = Parts.div("h-stack");
    private transient List<PatientImport> shown = List.of();

    ImportPage(Session session, PatientImports imports, PatientExports exports) {
        this.session = session;
        this.imports = imports;
        runs.setId("imports");
        PageFrame page = new PageFrame(session.t("uiregistration.import"), Parts.span("h-soft", session.t("uiregistration.import.help")),
                new Panel(Icon.PLUS, session.t("uiregistration.import.file"), new ImportUpload(session, imports, this::look)), runs);
        if (session.may("patient.export")) {
            page.add(new Panel(Icon.LEAVE, session.t("uiregistration.export"), new ExportForm(session, exports)));
        }
        add(page);
        look();
    }

    @Override
    void look() {
        session.attempt(() -> show(imports.newest(session.caller(), SHOWN)));
    }

    /** Only what has changed is made anew, so that a button keeps its focus. */
    private void show(List<PatientImport> now) {
        if (!now.stream().map(PatientImport::id).toList().equals(shown.stream().map(PatientImport::id).toList()) || runs.getComponentCount() == 0) {
            runs.removeAll();
            now.forEach(run -> runs.add(new ImportPanel(session, imports, run, this::look)));
            if (now.isEmpty()) {
                runs.add(new Empty(Icon.PEOPLE, session.t("registration.import.none"), session.t("uiregistration.import.none.todo")));
            }
        } else {
            for (int i = 0; i < now.size(); i++) {
                ((ImportPanel) runs.getComponentAt(i)).show(now.get(i));
            }
        }
        shown = List.copyOf(now);
        going(now.stream().anyMatch(run -> run.state() == State.RUNNING || run.state() == State.RECEIVING));
    }
}

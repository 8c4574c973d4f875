// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.audit.AuditTrail;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Search of the trail, and the check that nobody changed it. */
final class AuditPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient Session session;
    private final transient AuditTrail trail;
    private final TextField user = new TextField();
    private final TextField uhid = new TextField();
    private final TextField action = new TextField();
    private final Div outcome = Parts.spoken(Parts.div("h-stack"));
    private final DataTable<AuditEntry> table;
    private final ActionButton older;
    private final transient List<AuditEntry> shown = new ArrayList<>();
    private String next;

    AuditPage(Session session, AuditTrail trail) {
        this.session = session;
        this.trail = trail;
        this.table = new DataTable<AuditEntry>("audit", session.t("uiadmin.menu.audit"), AuditEntry::id,
                new Empty(Icon.SHIELD, session.t("uiadmin.audit.none"), session.t("uiadmin.audit.todo")))
                .text(session.t("uiadmin.when"), entry -> session.formats().dateTime(entry.at()))
                .text(session.t("uiadmin.user"), AuditEntry::user)
                .text(session.t("uiadmin.action"), AuditEntry::action)
                .text(session.t("uiadmin.patient"), entry -> entry.uhid() == null ? "" : PatientBanner.uhid(entry.uhid()))
                .text(session.t("uiadmin.detail"), entry -> entry.detail() == null ? "" : entry.detail())
                .text(session.t("uiadmin.why"), entry -> entry.reason() == null ? "" : entry.reason())
                .text(session.t("uiadmin.from"), entry -> entry.from() == null ? "" : entry.from());
        this.older = ActionButton.of("audit-older", session.t("uiadmin.older"), () -> read(next)).quiet();
        ActionButton verify = new ActionButton("audit-verify", session.t("uiadmin.verify"), Icon.SHIELD, this::verify);
        verify.setVisible(session.may("audit.verify"));
        Div filters = Parts.div("h-row", filter(user, "audit-user", "uiadmin.user"), filter(uhid, "audit-uhid", "uiadmin.patient"),
                filter(action, "audit-action", "uiadmin.action"),
                new ActionButton("audit-search", session.t("uiadmin.search"), Icon.SEARCH, this::search).primary());
        filters.addClassName("h-filters");
        outcome.setId("audit-outcome");
        add(new PageFrame(session.t("uiadmin.menu.audit"), outcome, filters, new Panel(Icon.SHIELD, session.t("uiadmin.audit"), table, older)).tools(verify));
        search();
    }

    private TextField filter(TextField field, String id, String label) {
        field.setId(id);
        field.setLabel(session.t(label));
        field.addKeyPressListener(Key.ENTER, e -> search());
        return field;
    }

    private void search() {
        shown.clear();
        read(null);
    }

    private void read(String cursor) {
        session.attempt(() -> {
            Page<AuditEntry> page = trail.search(session.caller(), new AuditTrail.Query(blank(user), digits(uhid), blank(action), null, null), cursor, PAGE);
            shown.addAll(page.items());
            next = page.next();
            older.setVisible(next != null);
            table.show(shown);
        });
    }

    private static String blank(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static String digits(TextField field) {
        String text = field.getValue().replaceAll("\\s", "");
        return text.isEmpty() ? null : text;
    }

    private void verify() {
        session.attempt(() -> {
            AuditTrail.Verification found = trail.verify(session.caller());
            outcome.removeAll();
            boolean whole = found.broken() == 0;
            outcome.add(Parts.div(whole ? "h-done" : "h-warning", (whole ? Icon.CHECK : Icon.ALERT).component(), new Span(
                    whole ? session.t("uiadmin.verify.whole", found.sealed(), found.unsealed()) : session.t("uiadmin.verify.broken", found.broken()))));
        });
    }
}

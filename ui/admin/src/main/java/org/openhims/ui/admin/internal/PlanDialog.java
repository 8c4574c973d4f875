// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules.Plan;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** What a change of modules would do, in words, before it is done. */
final class PlanDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;

    PlanDialog(Session session, String module, boolean off, Plan plan, Runnable go) {
        this.session = session;
        Div body = begin(session.t(off ? "uiadmin.plan.disable" : "uiadmin.plan.enable", module));
        part(session, body, "uiadmin.plan.install", plan.install());
        part(session, body, "uiadmin.plan.remove", plan.remove());
        part(session, body, "uiadmin.plan.restart", plan.restart());
        part(session, body, "uiadmin.plan.missing", plan.missing());
        if (plan.restart().isEmpty()) {
            body.add(Parts.div("h-done", Icon.CHECK.component(), new Paragraph(session.t("uiadmin.plan.calm"))));
        }
        List<String> open = plan.openWork().stream().map(item -> session.t(item.kind(), item.count())).toList();
        if (!open.isEmpty()) {
            body.add(Parts.div("h-warning", Icon.ALERT.component(), new Paragraph(session.t("uiadmin.plan.openwork"))));
            part(session, body, "uiadmin.plan.unfinished", open);
        }
        add(body, new Paragraph(session.t(off ? "uiadmin.plan.data" : "uiadmin.plan.catchup")));
        ActionButton change = end(session.t(off ? "uiadmin.disable" : "uiadmin.enable"), go);
        change.setEnabled(plan.missing().isEmpty());
        change.addClassName(off ? "h-danger" : "h-primary");
    }

    /** Another version of a module. */
    PlanDialog(Session session, ModuleVersions.Change change, Runnable go) {
        this.session = session;
        Div body = begin(session.t("uiadmin.plan.version", change.module(), change.from(), change.to()));
        part(session, body, "uiadmin.plan.restart", change.restart());
        add(body, new Paragraph(session.t("uiadmin.plan.takenback")));
        end(session.t(change.back() ? "uiadmin.back" : "uiadmin.update", change.to()), go).primary();
    }

    private Div begin(String title) {
        setHeaderTitle(title);
        setWidth("36rem");
        Div body = Parts.div("h-stack h-tight");
        body.setId("plan");
        return body;
    }

    private ActionButton end(String word, Runnable go) {
        ActionButton change = ActionButton.of("plan-go", word, () -> {
            close();
            go.run();
        });
        getFooter().add(ActionButton.of("plan-leave", session.t("ui.confirm.leave"), this::close), change);
        return change;
    }

    static void part(Session session, Div body, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            body.add(Parts.span("h-pick-group", session.t(title)), list);
        }
    }
}

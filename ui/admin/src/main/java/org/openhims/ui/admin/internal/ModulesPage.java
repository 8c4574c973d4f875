// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.ModuleVersions.Change;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Modules.Module;
import org.openhims.platform.facility.Modules.State;
import org.openhims.platform.facility.Profiles;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** The modules of this node; each change shows first what it would do. */
final class ModulesPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Modules modules;
    private final transient ModuleVersions versions;
    private final transient Profiles profiles;
    private final DataTable<Module> table;
    private final Div drift = Parts.div("h-stack h-tight");
    private transient Map<String, List<Change>> offers = Map.of();

    ModulesPage(Session session, Modules modules, ModuleVersions versions, Profiles profiles, Consumer<Runnable> fromFile) {
        this.session = session;
        this.modules = modules;
        this.versions = versions;
        this.profiles = profiles;
        this.table = new DataTable<Module>("modules", session.t("uiadmin.menu.modules"), Module::name, new Empty(Icon.MODULES, "", ""))
                .column(session.t("uiadmin.module"), module -> Parts.div("h-line", Parts.span("h-name", module.name()),
                        Parts.span("h-line-detail", module.version() == null ? "" : module.version())))
                .column(session.t("uiadmin.state"), this::state)
                .text(session.t("uiadmin.wanted"), module -> session.t(module.wanted() ? "uiadmin.yes" : "uiadmin.no"))
                .column("", this::act);
        ActionButton again = new ActionButton("modules-refresh", session.t("uiadmin.refresh"), Icon.UNDO, this::show).quiet();
        ActionButton archive = new ActionButton("modules-archive", session.t("uiadmin.archive"), Icon.PLUS, () -> fromFile.accept(this::show));
        archive.setVisible(session.may("modules.manage"));
        add(new PageFrame(session.t("uiadmin.menu.modules"), new Panel(Icon.MODULES, session.t("uiadmin.modules"), drift, table)).tools(archive, again));
        show();
    }

    private void show() {
        session.attempt(() -> {
            offers = versions.offers(session.caller()).stream().collect(Collectors.groupingBy(Change::module));
            table.show(modules.list(session.caller()));
            drift.removeAll();
            profiles.drift(session.caller()).forEach(one -> drift.add(Parts.div("h-warning", Icon.ALERT.component(), new Paragraph(one.words()))));
        });
    }

    private Component state(Module module) {
        Tone tone = switch (module.state()) {
            case RUNNING -> Tone.DONE;
            case STOPPED, PARTLY -> Tone.WAITING;
            case FAILED -> Tone.DANGER;
            case ABSENT -> Tone.PLAIN;
        };
        return Parts.div("h-line", new Chip(tone, session.t("uiadmin.state." + module.state().name())),
                Parts.span("h-line-detail", module.explanation()));
    }

    private Component act(Module module) {
        Div actions = Parts.div("h-line", onOrOff(module));
        if (session.may("modules.manage")) {
            offers.getOrDefault(module.name(), List.of()).forEach(change -> actions.add(ActionButton.of(
                    "module-" + (change.back() ? "back-" : "update-") + module.name(),
                    session.t(change.back() ? "uiadmin.back" : "uiadmin.update", change.to()), () -> replace(change)).quiet()));
        }
        return actions;
    }

    private void replace(Change change) {
        new PlanDialog(session, change, () -> {
            if (session.attempt(() -> versions.apply(session.caller(), change))) {
                session.say(session.t("uiadmin.updated", change.module(), change.to()));
            }
            show();
        }).open();
    }

    private Component onOrOff(Module module) {
        boolean on = module.state() != State.ABSENT;
        ActionButton act = ActionButton.of("module-" + (on ? "disable-" : "enable-") + module.name(),
                session.t(on ? "uiadmin.disable" : "uiadmin.enable"), () -> plan(module, on));
        act.setVisible(session.may("modules.manage"));
        return on ? act.quiet() : act;
    }

    private void plan(Module module, boolean off) {
        session.attempt(() -> {
            Set<String> which = Set.of(module.name());
            Modules.Plan plan = off ? modules.planDisable(session.caller(), which) : modules.planEnable(session.caller(), which);
            new PlanDialog(session, module.name(), off, plan, () -> change(which, off, plan)).open();
        });
    }

    private void change(Set<String> which, boolean off, Modules.Plan plan) {
        boolean done = session.attempt(() -> {
            if (off) {
                modules.disable(session.caller(), which, !plan.openWork().isEmpty());
            } else {
                modules.enable(session.caller(), which);
            }
        });
        if (done) {
            session.say(session.t(off ? "uiadmin.disabled" : "uiadmin.enabled", String.join(", ", which)));
        }
        show();
    }
}

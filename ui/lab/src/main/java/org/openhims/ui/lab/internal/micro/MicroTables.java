// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.lab.micro.CascadeRule;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Parts;

/** Rules of microbiology as tables; who may takes one out. */
final class MicroTables {

    private final Session session;
    private final MicroWords words;
    private final boolean manage;

    MicroTables(Session session, MicroWords words, boolean manage) {
        this.session = session;
        this.words = words;
        this.manage = manage;
    }

    DataTable<Breakpoint> breakpoints(Consumer<Breakpoint> drop) {
        return new DataTable<Breakpoint>("breakpoints", session.t("uilab.micro.breakpoints"), MicroTables::key,
                Parts.span("h-soft", session.t("uilab.micro.breakpoints.none")))
                .column(session.t("uilab.culture.antimicrobial"), one -> Parts.span("h-name", words.antimicrobial(one.antimicrobial())))
                .text(session.t("uilab.micro.organism"), one -> words.organism(one.organism()))
                .text(session.t("uilab.micro.specimen"), one -> words.specimen(one.specimen()))
                .text(session.t("uilab.micro.method"), one -> session.t("uilab.culture." + one.method()))
                .text("S", one -> (disk(one) ? "≥ " : "≤ ") + one.susceptible().toPlainString())
                .text("R", one -> (disk(one) ? "≤ " : "≥ ") + one.resistant().toPlainString())
                .text(session.t("uilab.micro.between"), one -> one.between() == null ? "–" : one.between())
                .column("", one -> remove("breakpoint-drop-" + key(one), words.antimicrobial(one.antimicrobial()), () -> drop.accept(one)));
    }

    DataTable<CascadeRule> cascades(Consumer<CascadeRule> drop) {
        return new DataTable<CascadeRule>("cascades", session.t("uilab.micro.cascades"), one -> one.antimicrobial() + '-' + one.organism() + one.simpler(),
                Parts.span("h-soft", session.t("uilab.micro.cascades.none")))
                .column(session.t("uilab.micro.off"), one -> Parts.span("h-name", words.antimicrobial(one.antimicrobial())))
                .text(session.t("uilab.micro.organism"), one -> words.organism(one.organism()))
                .text(session.t("uilab.micro.several.simpler"), one -> words.antimicrobials(one.simpler()))
                .column("", one -> remove("cascade-drop-" + one.antimicrobial(), words.antimicrobial(one.antimicrobial()), () -> drop.accept(one)));
    }

    DataTable<AlertRule> alerts(Consumer<AlertRule> drop) {
        return new DataTable<AlertRule>("alerts", session.t("uilab.micro.alerts"), one -> one.code() + '-' + one.organism() + one.resistant(),
                Parts.span("h-soft", session.t("uilab.micro.alerts.none")))
                .column(session.t("uilab.micro.code"), one -> Parts.span("h-name", one.code()))
                .text(session.t("uilab.micro.organism"), one -> words.organism(one.organism()))
                .text(session.t("uilab.micro.several.resistant"), one -> words.antimicrobials(one.resistant()))
                .column("", one -> remove("alert-drop-" + one.code(), one.code(), () -> drop.accept(one)));
    }

    private Component remove(String id, String name, Runnable work) {
        ActionButton remove = ActionButton.of(id, session.t("uilab.culture.remove"), work).quiet();
        remove.getElement().setAttribute("aria-label", session.t("uilab.culture.remove") + ": " + name);
        remove.setVisible(manage);
        return remove;
    }

    private static boolean disk(Breakpoint one) {
        return "disk".equals(one.method());
    }

    private static String key(Breakpoint one) {
        return String.join("-", one.antimicrobial(), one.organism(), String.valueOf(one.specimen()), one.method());
    }
}

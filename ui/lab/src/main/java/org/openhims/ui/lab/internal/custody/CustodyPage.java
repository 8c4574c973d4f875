// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.custody;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.CustodyStep;
import org.openhims.lab.custody.SpecimenCustody;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Slot;
import org.openhims.ui.parts.Tone;

/** The chain of custody of one specimen: who has it, what the user may do next, and every step so far. */
final class CustodyPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient SpecimenCustody custody;
    private final String accession;
    private final Slot now = Parts.spoken(new Slot("h-stack"));
    private final Slot acts = new Slot("h-row");
    private final DataTable<CustodyStep> steps;

    CustodyPage(Session session, SpecimenCustody custody, String accession) {
        this.session = session;
        this.custody = custody;
        this.accession = accession;
        this.steps = new DataTable<CustodyStep>("custody-steps", session.t("uilab.custody.steps"), step -> Integer.toString(step.number()),
                Parts.span("h-soft", session.t("uilab.custody.due")))
                .column(session.t("uilab.custody.step"), step -> Parts.div("h-line",
                        Parts.span("h-name", step.number() + " · " + session.t("lab.custody.kind." + step.kind())),
                        Parts.span("h-line-detail", session.formats().dateTime(step.at()) + " · " + step.by())))
                .text(session.t("uilab.custody.hands"), CustodyPage::hands)
                .column(session.t("uilab.custody.seal"), this::seal)
                .text(session.t("uilab.custody.remark"), this::remark);
        ActionButton back = new ActionButton("custody-back", session.t("uilab.custody"), Icon.UNDO, () -> session.go(CustodyView.PATH)).quiet();
        ActionButton print = new ActionButton("custody-print", session.t("uilab.custody.print"), Icon.PRINT,
                () -> session.attempt(() -> session.print(custody.sheet(session.caller(), accession)))).quiet();
        add(new PageFrame(session.t("uilab.custody.of", accession), now, acts, new Panel(Icon.RECORD, session.t("uilab.custody.steps"), steps))
                .tools(back, print));
        show();
        session.live(this, Set.of("lab.custody.*"), events -> show());
    }

    private void show() {
        session.attempt(() -> {
            CustodyChain chain = custody.chain(session.caller(), accession);
            now.show(slot -> slot.add(state(chain)), chain);
            acts.show(slot -> fill(slot, Holding.next(session, chain)), chain);
            steps.show(chain.steps());
        });
    }

    private void fill(Slot slot, List<Act> next) {
        for (Act act : next) {
            ActionButton button = new ActionButton("custody-" + act.code(), session.t("uilab.custody.act." + act.code()), act.icon(),
                    () -> new ActDialog(session, custody, accession, act, this::show).open());
            slot.add(act == next.get(0) ? button.primary().key(FKey.F9) : button);
        }
    }

    private Component state(CustodyChain chain) {
        Div facts = Parts.div("h-row", Parts.fact(session.t("uilab.custody.case"), Holding.number(session, chain)),
                Parts.fact(session.t("uilab.custody.holder"), chain.holder() == null ? "–" : chain.holder()),
                Parts.fact(session.t("uilab.custody.seal"), chain.seal() == null ? session.t("uilab.custody.unsealed") : chain.seal()));
        Div state = Parts.div("h-now", PatientBanner.line(session, session.banner(chain.uhid())), facts);
        if (chain.pending() != null) {
            state.add(new Chip(Tone.WAITING, session.t("uilab.custody.offered", chain.pending())));
        }
        if (chain.broken()) {
            state.add(new Chip(Tone.DANGER, session.t("uilab.custody.broken")));
        }
        if (!chain.sound()) {
            state.add(new Chip(Tone.DANGER, session.t("uilab.custody.unsound")));
        }
        return state;
    }

    private static String hands(CustodyStep step) {
        return Stream.of(step.from(), step.to()).filter(Objects::nonNull).collect(Collectors.joining(" → "));
    }

    private Component seal(CustodyStep step) {
        Div cell = Parts.div("h-line", Parts.span("h-name", step.seal() == null ? "" : step.seal()));
        if (step.intact() != null) {
            cell.add(new Chip(step.intact() ? Tone.DONE : Tone.DANGER, session.t(step.intact() ? "uilab.custody.intact.yes" : "uilab.custody.intact.no")));
        }
        return cell;
    }

    private String remark(CustodyStep step) {
        return Stream.of(step.witness() == null ? null : session.t("uilab.custody.before", step.witness()), step.reason(), step.document())
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}

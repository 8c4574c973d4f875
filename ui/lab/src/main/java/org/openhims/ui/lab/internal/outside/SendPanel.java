// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openhims.lab.outside.Dispatch;
import org.openhims.lab.outside.Dispatches;
import org.openhims.lab.outside.NewDispatch;
import org.openhims.lab.outside.WaitingSpecimen;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.ScanField;
import org.openhims.ui.parts.Slot;

/** Specimens that wait for another laboratory: those that are scanned or clicked go with the courier. */
final class SendPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Dispatches dispatches;
    private final transient Runnable changed;
    private final transient Form form;
    private final Slot tabs = new Slot("h-tabs");
    private final WaitingTable table;
    private final TextField courier;
    private final TextField note;
    private final Span count = Parts.spoken(Parts.span("h-soft", ""));
    private final ActionButton go;
    private final Div entry = Parts.div("h-stack h-tight");
    private final Set<String> picked = new LinkedHashSet<>();
    private transient List<WaitingSpecimen> waiting = List.of();
    private transient Map<String, String> names = Map.of();
    private String laboratory;

    SendPanel(Session session, Dispatches dispatches, Runnable changed) {
        this.session = session;
        this.dispatches = dispatches;
        this.changed = changed;
        this.form = new Form(session, "lab.outside");
        this.table = new WaitingTable(session, this::turn);
        this.courier = text("courier", "uilab.outside.courier", 120);
        this.note = text("note", "uilab.note", 200);
        this.go = new ActionButton("outside-send", session.t("uilab.outside.send"), Icon.SKIP, this::send).primary().key(FKey.F9);
        count.setId("outside-count");
        ScanField scan = new ScanField("outside-scan", session.t("uilab.outside.scan"), text -> scanned(text.replaceAll("\\s", ""))).withCamera(session);
        scan.addClassName("h-wide-scan");
        entry.add(scan, Parts.div("h-fields", courier, note),
                Parts.div("h-row", ActionButton.of("outside-all", session.t("uilab.outside.all"), this::pickAll), go, count));
        add(new Panel(Icon.TUBE, session.t("uilab.outside.waiting"), tabs, table, entry));
    }

    private TextField text(String name, String label, int most) {
        TextField field = form.text(name, new TextField(session.t(label)));
        field.setId("outside-" + name);
        field.setMaxLength(most);
        return field;
    }

    /** Anew. @param names of the laboratories by their codes */
    void show(Map<String, String> names) {
        this.names = names;
        waiting = dispatches.waiting(session.caller(), null);
        rows();
    }

    private void rows() {
        Set<String> codes = new TreeSet<>();
        waiting.forEach(one -> codes.add(one.laboratory()));
        if (laboratory == null || !codes.contains(laboratory)) {
            laboratory = codes.stream().findFirst().orElse(null);
        }
        List<WaitingSpecimen> here = here();
        picked.retainAll(here.stream().map(WaitingSpecimen::accession).toList());
        tabs.show(slot -> codes.forEach(code -> slot.add(tab(code))), waiting, laboratory, names);
        table.show(here, picked);
        entry.setVisible(!here.isEmpty() && session.may("lab.outside.send"));
        count.setText(session.t("uilab.outside.count", picked.size()));
        go.setEnabled(!picked.isEmpty());
    }

    private List<WaitingSpecimen> here() {
        return waiting.stream().filter(one -> one.laboratory().equals(laboratory)).toList();
    }

    private ActionButton tab(String code) {
        long many = waiting.stream().filter(one -> one.laboratory().equals(code)).count();
        ActionButton tab = ActionButton.of("outside-to-" + code, names.getOrDefault(code, code) + " · " + many, () -> {
            laboratory = code;
            rows();
        });
        tab.setClassName("h-on", code.equals(laboratory));
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(code.equals(laboratory)));
        return tab;
    }

    private void turn(String accession) {
        if (!picked.remove(accession)) {
            picked.add(accession);
        }
        rows();
    }

    private void pickAll() {
        here().forEach(one -> picked.add(one.accession()));
        rows();
    }

    /** A tube of another laboratory's list opens that list. */
    private void scanned(String accession) {
        List<WaitingSpecimen> found = waiting.stream().filter(one -> one.accession().equals(accession)).toList();
        if (found.isEmpty()) {
            session.say(session.t("uilab.outside.not", accession));
            return;
        }
        if (found.stream().noneMatch(one -> one.laboratory().equals(laboratory))) {
            laboratory = found.get(0).laboratory();
        }
        picked.add(accession);
        rows();
    }

    private void send() {
        NewDispatch what = new NewDispatch(laboratory, courier.getValue().strip(), List.copyOf(picked), note.isEmpty() ? null : note.getValue().strip());
        form.submit(() -> sent(dispatches.dispatch(session.caller(), what)));
        changed.run();
    }

    private void sent(Dispatch dispatch) {
        picked.clear();
        courier.clear();
        note.clear();
        session.say(session.t("uilab.outside.gone", Long.toString(dispatch.number()), dispatch.name()));
        session.attempt(() -> session.print(dispatches.manifest(session.caller(), dispatch.id())));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.LabTest;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Priority;
import org.openhims.lab.Specimen;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Picks tests from the catalogue: type a few letters and Enter, or click; each name can be taken back with a second click. */
final class OrderDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient List<LabTest> tests;
    private final transient LabOrders orders;
    private final String uhid;
    private final String visit;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final TextField filter = new TextField();
    private final TextField note = new TextField();
    private final OrderCase also;
    private final Div picks = Parts.div("h-stack h-tight");
    private final ActionButton send;
    private final ActionButton urgent;
    private boolean isUrgent;

    /** @param visit the OPD visit in which it is ordered; null for none */
    OrderDialog(Session session, List<LabTest> catalogue, LabOrders orders, String uhid, String visit) {
        this.session = session;
        this.tests = catalogue.stream().filter(LabTest::offered).toList();
        this.orders = orders;
        this.uhid = uhid;
        this.visit = visit;
        this.send = new ActionButton("lab-order-send", session.t("uilab.order.send", 0), Icon.CHECK, this::send).primary();
        this.urgent = new ActionButton("lab-order-urgent", session.t("uilab.urgent"), Icon.CLOCK, this::hurry);
        this.also = new OrderCase(session);
        setHeaderTitle(session.t("uilab.order"));
        setWidth("56rem");
        prepare();
        add(PatientBanner.line(session, session.banner(uhid)), Parts.div("h-row", filter, urgent), picks, note, also);
        getFooter().add(ActionButton.of("lab-order-leave", session.t("ui.confirm.leave"), this::close), send);
        show();
    }

    private void prepare() {
        filter.setId("lab-order-filter");
        filter.setPlaceholder(session.t("uilab.order.filter"));
        filter.setAriaLabel(session.t("uilab.order.filter"));
        filter.setPrefixComponent(Icon.SEARCH.component());
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(150);
        filter.setAutofocus(true);
        filter.setWidth("24rem");
        filter.addValueChangeListener(e -> show());
        filter.addKeyPressListener(Key.ENTER, e -> first());
        note.setId("lab-order-note");
        note.setLabel(session.t("uilab.order.note"));
        note.setMaxLength(500);
        note.setWidthFull();
    }

    /** Enter takes the first that fits; with nothing typed it sends. */
    private void first() {
        if (filter.isEmpty() && !chosen.isEmpty()) {
            send();
            return;
        }
        matching().stream().findFirst().ifPresent(test -> {
            chosen.add(test.code());
            filter.clear();
            show();
        });
    }

    /** Exact codes first, so that "CBC" and Enter is the blood count whatever else has these letters. */
    private List<LabTest> matching() {
        String text = filter.getValue().strip().toLowerCase(Locale.ROOT);
        return tests.stream().filter(test -> (test.code() + ' ' + test.name()).toLowerCase(Locale.ROOT).contains(text))
                .sorted(java.util.Comparator.comparing((LabTest test) -> !test.code().equalsIgnoreCase(text))).toList();
    }

    private void show() {
        picks.removeAll();
        matching().stream().collect(Collectors.groupingBy(LabTest::department, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((department, group) -> {
                    Div row = Parts.div("h-picks");
                    group.forEach(test -> row.add(pick(test)));
                    picks.add(Parts.span("h-pick-group", session.t("uilab.department." + department)), row);
                });
        send.setEnabled(!chosen.isEmpty());
        send.setText(session.t("uilab.order.send", chosen.size()));
    }

    private ActionButton pick(LabTest test) {
        ActionButton pick = ActionButton.of("lab-pick-" + test.code(), test.name() + " · " + test.code(), () -> {
            if (!chosen.remove(test.code())) {
                chosen.add(test.code());
            }
            show();
        });
        pick.addClassName("h-pick");
        pick.getElement().setAttribute("aria-pressed", Boolean.toString(chosen.contains(test.code())));
        return pick;
    }

    private void hurry() {
        isUrgent = !isUrgent;
        urgent.setClassName("h-on", isUrgent);
        urgent.getElement().setAttribute("aria-pressed", Boolean.toString(isUrgent));
    }

    private void send() {
        session.attempt(() -> {
            LabOrder order = orders.order(session.caller(), new NewLabOrder(uhid, List.copyOf(chosen),
                    isUrgent ? Priority.URGENT : Priority.ROUTINE, note.getValue().isBlank() ? null : note.getValue().strip(), visit, null,
                    also.gestation(), also.medicoLegal()));
            close();
            session.say(session.t("uilab.order.done", order.specimens().stream().map(Specimen::accession).collect(Collectors.joining(", "))));
        });
    }
}

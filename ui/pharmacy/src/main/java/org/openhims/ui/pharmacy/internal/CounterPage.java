// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispensing;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrderStatus;
import org.openhims.pharmacy.RxOrders;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.StockLists;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.ScanField;
import org.openhims.ui.parts.Tone;

/**
 * The counter. One field takes everything: a patient's number or a prescription's code opens what waits, a pack's code chooses that pack.
 */
final class CounterPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    /** What the page works with. */
    record Services(RxOrders orders, Dispensing dispensing, StockLists lists, PharmacyCatalogue catalogue) {
    }

    private final transient Session session;
    private final transient Services services;
    private final transient StoreChoice store;
    private final Div now = Parts.spoken(Parts.div("h-stack"));
    private final DataTable<RxOrder> waiting;
    private final HeldTable held;
    private final ScanField scan;
    private Serving serving;
    private String uhid = "";
    private transient Dispense last;

    CounterPage(Session session, Services services, String rest) {
        this.session = session;
        this.services = services;
        this.store = new StoreChoice(session, services.catalogue(), "COUNTER", this::storeChanged);
        this.held = new HeldTable(session, services.dispensing(), this::show);
        this.waiting = new DataTable<RxOrder>("pharm-waiting", session.t("uipharm.waiting"), RxOrder::id,
                new Empty(Icon.CHECK, session.t("uipharm.waiting.none"), session.t("uipharm.waiting.todo")))
                .column(session.t("uipharm.patient"), this::person)
                .column(session.t("uipharm.drugs"), this::drugs)
                .column(session.t("uipharm.since"), order -> Parts.span("h-whole", session.formats().waited(order.writtenAt())))
                .column("", order -> ActionButton.of("pharm-open-" + order.id(), session.t("uipharm.open"), () -> open(order.id())));
        now.setId("pharm-now");
        scan = new ScanField("pharm-scan", session.t("uipharm.scan"), this::take).withCamera(session);
        scan.setAutofocus(true);
        scan.addClassName("h-wide-scan");
        add(new PageFrame(session.t("uipharm.counter"), scan, now, new Panel(Icon.QUEUE, session.t("uipharm.waiting"), waiting), held).tools(store,
                new ActionButton("pharm-paper", session.t("uipharm.paper"), Icon.NOTE, () -> session.go(PaperView.PATH)).quiet(),
                new ActionButton("pharm-labels", session.t("uipharm.labels"), Icon.PRINT, this::labels).quiet().key(FKey.F8),
                new ActionButton("pharm-next", session.t("uipharm.next"), Icon.CALL, this::next).key(FKey.F2)));
        if (!rest.isEmpty()) {
            take(rest);
        }
        show();
        session.live(this, Set.of("pharmacy.*"), events -> show());
    }

    private Component person(RxOrder order) {
        String number = order.uhid() == null ? session.t("uipharm.buyer") : PatientBanner.uhid(order.uhid());
        Div cell = Parts.div("h-line", Parts.span("h-name", order.name()), Parts.span("h-line-detail h-whole",
                number + (order.code() == null ? "" : " · " + order.code())));
        if (order.status() == RxOrderStatus.PART) {
            cell.add(new Chip(Tone.WAITING, session.t("uipharm.part")));
        }
        return cell;
    }

    private Component drugs(RxOrder order) {
        return Parts.span("h-line-detail", String.join(", ", order.lines().stream().filter(line -> line.owed() > 0)
                .map(line -> line.rx().name()).toList()));
    }

    private void show() {
        session.attempt(() -> {
            waiting.show(uhid.isEmpty() ? services.orders().waiting(session.caller(), null, SHOWN).items()
                    : services.orders().of(session.caller(), uhid).stream().filter(CounterPage::open).toList());
            held.show();
        });
    }

    private static boolean open(RxOrder order) {
        return order.status() == RxOrderStatus.OPEN || order.status() == RxOrderStatus.PART;
    }

    private void take(String code) {
        session.attempt(() -> {
            String plain = code.strip();
            List<StockLine> packs = serving == null ? List.of() : services.lists().scan(session.caller(), store.code(), plain);
            String digits = plain.replaceAll("\\s", "");
            if (!packs.isEmpty()) {
                serving.scanned(packs.get(0));
            } else if (digits.matches("\\d{13}")) {
                patient(digits);
            } else {
                open(services.orders().get(session.caller(), plain).id());
            }
        });
    }

    private void patient(String number) {
        List<RxOrder> all = services.orders().of(session.caller(), number).stream().filter(CounterPage::open).toList();
        uhid = number;
        show();
        if (all.isEmpty()) {
            session.say(session.t("uipharm.patient.none"));
            uhid = "";
        } else if (all.size() == 1) {
            open(all.get(0).id());
        }
    }

    /** The one that has waited longest, or the one behind the one that is open. */
    private void next() {
        session.attempt(() -> services.orders().waiting(session.caller(), serving == null ? null : serving.order(), 1).items().stream().findFirst()
                .ifPresentOrElse(order -> open(order.id()), () -> session.say(session.t("uipharm.waiting.none"))));
    }

    private void open(String order) {
        session.attempt(() -> {
            serving = new Serving(session, services.dispensing(), services.dispensing().propose(session.caller(), order, store.code()), this::given,
                    this::leave);
            now.removeAll();
            now.add(serving);
        });
    }

    private void storeChanged() {
        if (serving != null) {
            open(serving.order());
        }
    }

    private void given(Dispense dispense) {
        last = dispense;
        session.say(session.t(dispense.lines().isEmpty() ? "uipharm.held.now" : "uipharm.given", dispense.name()));
        leave();
    }

    private void leave() {
        serving = null;
        uhid = "";
        now.removeAll();
        show();
        scan.focus();
    }

    /** Of what was handed over last, in the user's language. */
    private void labels() {
        if (last == null || last.lines().isEmpty()) {
            session.say(session.t("uipharm.labels.none"));
            return;
        }
        session.attempt(() -> session.print(Labels.together(last.lines().stream().map(line -> services.dispensing().label(session.caller(), last.id(),
                line.line(), session.caller().locale().getLanguage())).toList())));
    }
}

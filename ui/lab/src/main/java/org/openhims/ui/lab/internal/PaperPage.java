// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.LabTest;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.PaperOrder;
import org.openhims.lab.Specimen;
import org.openhims.platform.Problem;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Paper requests, one after the other: the patient's sticker, the tests' codes, the tubes' stickers, the times. Enter in the last field saves. */
final class PaperPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int UHID = 13;
    private static final String GAPS = "[\\s,;]+";

    private final transient Session session;
    private final transient LabOrders orders;
    private final transient Map<String, LabTest> tests;
    private final transient Form form;
    private final List<TextField> texts = new ArrayList<>();
    private final TextField uhid;
    private final TextField codes;
    private final TextField accessions;
    private final TextField day;
    private final TextField time;
    private final TextField collected;
    private final Div who = Parts.spoken(Parts.div("h-stack"));
    private final Div entered = Parts.spoken(Parts.div("h-stack h-tight"));

    PaperPage(Session session, LabCatalogue catalogue, LabOrders orders) {
        this.session = session;
        this.orders = orders;
        this.tests = catalogue.tests(session.caller()).stream().collect(Collectors.toMap(LabTest::code, test -> test));
        this.form = new Form(session, "lab.paper");
        uhid = text("uhid", "lab-paper-uhid", "uilab.paper.uhid");
        codes = text("tests", "lab-paper-tests", "uilab.paper.tests");
        accessions = text("downtime.accessions", "lab-paper-accessions", "uilab.paper.accessions");
        day = text("downtime.day", "lab-paper-day", "uilab.paper.day");
        time = text("downtime.at", "lab-paper-time", "uilab.paper.time");
        collected = text("downtime.collectedAt", "lab-paper-collected", "uilab.paper.collected");
        day.setPlaceholder(session.formats().date(session.formats().today()));
        collected.setHelperText(session.t("uilab.paper.collected.help"));
        entered.setId("lab-entered");
        ActionButton save = new ActionButton("lab-paper-save", session.t("uilab.paper.save"), Icon.CHECK, this::save).primary().key(FKey.F9);
        add(new PageFrame(session.t("uilab.paper"), Parts.span("h-soft", session.t("uilab.paper.help")),
                new Panel(Icon.NOTE, session.t("uilab.paper.request"),
                        Parts.div("h-fields", uhid, codes, accessions, day, time, collected), who, Parts.div("h-row h-form-end", save)),
                new Panel(Icon.CHECK, session.t("uilab.paper.entered"), entered)));
        uhid.addValueChangeListener(e -> showWho());
        codes.addValueChangeListener(e -> showTubes());
        begin();
    }

    private TextField text(String path, String id, String label) {
        TextField field = new TextField(session.t(label));
        field.setId(id);
        int place = texts.size();
        field.addKeyPressListener(Key.ENTER, e -> enter(place));
        texts.add(field);
        return form.text(path, field);
    }

    /** A scanner ends each sticker with Enter: the cursor stays until every tube has one. */
    private void enter(int place) {
        if (texts.get(place) == accessions && words(accessions).size() < tubes().size()) {
            accessions.setValue(accessions.getValue().strip() + ' ');
            return;
        }
        texts.stream().skip(place + 1L).findFirst().ifPresentOrElse(Focusable::focus, this::save);
    }

    private void begin() {
        texts.forEach(TextField::clear);
        showTubes();
        uhid.focus();
    }

    private void showWho() {
        who.removeAll();
        String number = uhid.getValue().replaceAll("\\s", "");
        if (number.length() == UHID) {
            session.attempt(() -> who.add(PatientBanner.line(session, session.banner(number))));
        }
    }

    private static List<String> words(TextField field) {
        return Arrays.stream(field.getValue().strip().toUpperCase(Locale.ROOT).split(GAPS)).filter(word -> !word.isEmpty()).toList();
    }

    /** As the laboratory will divide the tests, so that the clerk knows how many stickers there must be. */
    private Map<String, List<LabTest>> tubes() {
        return words(codes).stream().map(tests::get).filter(test -> test != null)
                .collect(Collectors.groupingBy(test -> test.specimen() + ' ' + test.container(), LinkedHashMap::new, Collectors.toList()));
    }

    private void showTubes() {
        codes.setHelperText(words(codes).stream().map(tests::get).filter(test -> test != null).map(LabTest::name).collect(Collectors.joining(", ")));
        accessions.setHelperText(session.t("uilab.paper.tubes", tubes().size()));
    }

    private void save() {
        List<LabOrder> made = new ArrayList<>();
        boolean done = form.submit(() -> made.add(orders.order(session.caller(), new NewLabOrder(uhid.getValue().replaceAll("\\s", ""), words(codes),
                null, null, null, new PaperOrder(at(time, "downtime.at"), words(accessions),
                        collected.isEmpty() ? null : at(collected, "downtime.collectedAt"))))));
        if (done) {
            LabOrder order = made.get(0);
            String numbers = order.specimens().stream().map(Specimen::accession).collect(Collectors.joining(", "));
            session.say(session.t("uilab.paper.saved", numbers));
            entered.addComponentAsFirst(Parts.div("h-line", Parts.span("h-name", numbers + " · " + String.join(" ", order.tests())),
                    Parts.span("h-line-detail", PatientBanner.uhid(order.uhid()) + " · " + session.formats().dateTime(order.orderedAt()))));
            begin();
        }
    }

    private Instant at(TextField field, String name) {
        return session.formats().moment(day.getValue(), field.getValue()).orElseThrow(() -> Problem.invalid(name, "value"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.PaperVisit;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.platform.Problem;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Paper slips, one after the other: two stickers and a time; the queue is told by the token. Enter in the last field saves. */
final class PaperPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final String MARK = "-D";
    private static final int UHID = 13;

    /** Whether the visit took place on paper. */
    enum After { SEEN, WAITING }

    private final transient Session session;
    private final transient Queues queues;
    private final transient OpdDesk desk;
    private final transient Form form;
    private final List<TextField> texts = new ArrayList<>();
    private final TextField token;
    private final TextField uhid;
    private final TextField day;
    private final TextField time;
    private final Choice<After> after;
    private final Div who = Parts.spoken(Parts.div("h-stack"));
    private final Div entered = Parts.spoken(Parts.div("h-stack h-tight"));

    PaperPage(Session session, Queues queues, OpdDesk desk) {
        this.session = session;
        this.queues = queues;
        this.desk = desk;
        this.form = new Form(session, "opd.paper");
        token = text("downtime.token", "opd-paper-token", "uiopd.paper.token");
        uhid = text("uhid", "opd-paper-uhid", "uiopd.paper.uhid");
        day = text("downtime.day", "opd-paper-day", "uiopd.paper.day");
        time = text("downtime.at", "opd-paper-time", "uiopd.paper.time");
        after = form.choice("downtime.waiting", new Choice<>("opd-paper-after", session.t("uiopd.paper.after"), List.of(After.values()),
                one -> session.t("uiopd.paper.after." + one)), After.class);
        day.setPlaceholder(session.formats().date(session.formats().today()));
        entered.setId("opd-entered");
        ActionButton save = new ActionButton("opd-paper-save", session.t("uiopd.paper.save"), Icon.CHECK, this::save).primary().key(FKey.F9);
        add(new PageFrame(session.t("uiopd.paper"), Parts.span("h-soft", session.t("uiopd.paper.help")),
                new Panel(Icon.NOTE, session.t("uiopd.paper.slip"), Parts.div("h-fields", token, uhid, day, time, after), who,
                        Parts.div("h-row h-form-end", save)),
                new Panel(Icon.CHECK, session.t("uiopd.paper.entered"), entered)));
        uhid.addValueChangeListener(e -> showWho());
        begin();
    }

    private TextField text(String path, String id, String label) {
        TextField field = new TextField(session.t(label));
        field.setId(id);
        int place = texts.size();
        field.addKeyPressListener(Key.ENTER, e -> texts.stream().skip(place + 1L).findFirst().ifPresentOrElse(Focusable::focus, this::save));
        texts.add(field);
        return form.text(path, field);
    }

    private void begin() {
        texts.forEach(TextField::clear);
        after.setValue(After.SEEN);
        token.focus();
    }

    /** Who the sticker names, before anything is saved. */
    private void showWho() {
        who.removeAll();
        String number = uhid.getValue().replaceAll("\\s", "");
        if (number.length() == UHID) {
            session.attempt(() -> who.add(PatientBanner.line(session, session.banner(number))));
        }
    }

    private void save() {
        List<Visit> visits = new ArrayList<>();
        boolean done = form.submit(() -> {
            String label = token.getValue().strip().toUpperCase(Locale.ROOT);
            Instant at = session.formats().moment(day.getValue(), time.getValue()).orElseThrow(() -> Problem.invalid("downtime.at", "value"));
            visits.add(desk.walkIn(session.caller(), new WalkIn(uhid.getValue().replaceAll("\\s", ""), queue(label), null,
                    new PaperVisit(at, label, after.getValue() == After.WAITING))));
        });
        if (done) {
            Visit visit = visits.get(0);
            session.say(session.t("uiopd.paper.saved", visit.token().label(), visit.name()));
            entered.addComponentAsFirst(Parts.div("h-line", Parts.span("h-name", visit.token().label() + " · " + visit.name()),
                    Parts.span("h-line-detail", PatientBanner.uhid(visit.uhid()) + " · " + session.formats().dateTime(visit.openedAt()))));
            begin();
        }
    }

    private String queue(String label) {
        String prefix = label.contains(MARK) ? label.substring(0, label.indexOf(MARK)) : "";
        Optional<Queue> queue = queues.today(session.caller()).stream().filter(one -> one.prefix().equals(prefix)).findFirst();
        return queue.orElseThrow(() -> Problem.invalid("downtime.token", "downtime.not-reserved")).id();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.openhims.lab.Ucum;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.Hold;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** How lots, controls and holds are told. */
final class QualityWords {

    private static final int SOON = 30;

    private final Session session;

    QualityWords(Session session) {
        this.session = session;
    }

    String device(String name) {
        return name == null ? session.t("uilab.qc.byhand") : name;
    }

    Component material(ControlLot lot) {
        return Parts.div("h-line", Parts.span("h-name", lot.analyte() + " · " + session.t("uilab.qc.level", lot.level())),
                Parts.span("h-line-detail", lot.control() + " · " + lot.lot()));
    }

    /** Mean and standard deviation as makers write them: {@code 9.2 ± 0.3 g/dL}. */
    Component target(ControlLot lot) {
        return Parts.div("h-row", Parts.span("h-value", lot.mean().toPlainString() + " ± " + lot.sd().toPlainString()),
                Parts.span("h-unit", Ucum.shown(lot.unit())));
    }

    Component expiry(ControlLot lot) {
        long days = ChronoUnit.DAYS.between(session.formats().today(), lot.expires());
        Div cell = Parts.div("h-line", new Span(session.formats().date(lot.expires())));
        if (lot.until() != null) {
            cell.add(new Chip(Tone.PLAIN, session.t("uilab.qc.ended", session.formats().date(lot.until()))));
        } else if (days < 0) {
            cell.add(new Chip(Tone.DANGER, session.t("uilab.qc.expired")));
        } else if (days <= SOON) {
            cell.add(new Chip(Tone.WAITING, session.t("uilab.qc.expires", days)));
        }
        return cell;
    }

    /** The latest control and what is thought of it; one that is missing is said so. */
    Component last(ControlResult last) {
        return last == null ? new Chip(Tone.WAITING, session.t("uilab.qc.notyet"))
                : Parts.div("h-line", Parts.div("h-row", Parts.span("h-value", last.value().toPlainString()), verdict(last)),
                        Parts.span("h-line-detail", session.formats().dateTime(last.at()) + " · " + deviations(last)));
    }

    Chip verdict(ControlResult control) {
        String rules = control.rules().isEmpty() ? "" : " · " + String.join(", ", control.rules());
        return new Chip(tone(control.verdict()), session.t("uilab.qc.verdict." + control.verdict()) + rules);
    }

    private static Tone tone(String verdict) {
        return verdict.equals("rejected") ? Tone.DANGER : verdict.equals("warning") ? Tone.WAITING : Tone.DONE;
    }

    /** How far from the mean: {@code +1.8 SD}, with the sign of mathematics below it. */
    String deviations(ControlResult control) {
        return session.t("uilab.qc.z", String.format(Locale.ROOT, "%+.1f", control.z()).replace('-', '\u2212'));
    }

    Component hold(Hold hold) {
        Div cell = Parts.div("h-line", Parts.div("h-row", Parts.span("h-name", hold.analyte() + " · " + device(hold.device())),
                new Chip(hold.ended() == null ? Tone.DANGER : Tone.DONE, hold.rule())));
        cell.add(Parts.span("h-line-detail", session.t("uilab.hold.since", session.t("uilab.qc.level", hold.level()),
                session.formats().dateTime(hold.since()))));
        if (hold.ended() != null) {
            cell.add(Parts.span("h-line-detail", session.t("lab.hold.ended." + hold.ended()) + " · " + session.formats().dateTime(hold.endedAt()) + " · "
                    + hold.endedBy()));
        }
        if (hold.reason() != null) {
            cell.add(Parts.span("h-small", hold.reason()));
        }
        return cell;
    }

    /** The picture in words. */
    String described(ControlLot lot, List<ControlResult> results) {
        String head = lot.analyte() + ' ' + session.t("uilab.qc.level", lot.level());
        if (results.isEmpty()) {
            return session.t("uilab.qc.picture.empty", head);
        }
        ControlResult last = results.get(results.size() - 1);
        return session.t("uilab.qc.picture", head, results.size(), of(results, "rejected"), of(results, "warning"),
                session.formats().dateTime(results.get(0).at()), session.formats().dateTime(last.at()), last.value().toPlainString(), deviations(last));
    }

    private static long of(List<ControlResult> results, String verdict) {
        return results.stream().filter(one -> one.verdict().equals(verdict)).count();
    }
}

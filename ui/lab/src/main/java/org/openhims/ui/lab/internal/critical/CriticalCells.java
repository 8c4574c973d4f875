// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.WeakHashMap;
import org.openhims.lab.Flag;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Ucum;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.CriticalValue.Attempt;
import org.openhims.lab.critical.CriticalValue.Told;
import org.openhims.ui.Session;
import org.openhims.ui.lab.internal.ResultCells;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** How a critical value looks: whose it is, the figure large, how long it waits and who has to be told by now. */
final class CriticalCells {

    private final Session session;
    private final Map<Chip, Instant> waits = new WeakHashMap<>();

    CriticalCells(Session session) {
        this.session = session;
    }

    Component person(CriticalRow row) {
        return PatientBanner.line(session, row.banner());
    }

    Component value(CriticalRow row) {
        return value(session, row.value());
    }

    static Div value(Session session, CriticalValue value) {
        Span figure = Parts.span("h-number", value.value() == null ? session.t("uilab.value.none") : value.value());
        figure.setClassName("h-tone-danger", value.flag() != null && value.flag() != Flag.N);
        Div line = Parts.div("h-row", figure);
        if (value.unit() != null) {
            line.add(Parts.span("h-unit", Ucum.shown(value.unit())));
        }
        if (value.flag() != null) {
            line.add(new Chip(ResultCells.tone(value.flag()), session.t("uilab.flag." + value.flag())));
        }
        Div cell = Parts.div("h-line", Parts.span("h-name", value.analyteName() + " · " + value.accession()), line);
        if (!value.kind().equals("critical")) {
            cell.add(new Chip(Tone.WAITING, session.t("lab.critical.kind." + value.kind())));
        }
        if (value.resultStatus() == ResultStatus.PRELIMINARY) {
            cell.add(Parts.span("h-line-detail", session.t("uilab.critical.unvalidated")));
        }
        return cell;
    }

    /** Amber while the first in line still has time, red when somebody else has to be told; the words say the same. */
    Component waits(CriticalRow row) {
        CriticalValue value = row.value();
        Chip chip = new Chip(value.level() > 1 ? Tone.DANGER : Tone.WAITING, session.formats().waited(value.since()));
        waits.put(chip, value.since());
        return Parts.div("h-line", chip, Parts.span("h-line-detail", session.t("uilab.critical.since", session.formats().dateTime(value.since()))));
    }

    void timeGoesOn() {
        waits.forEach((chip, since) -> chip.setText(session.formats().waited(since)));
    }

    Component level(CriticalRow row) {
        CriticalValue value = row.value();
        Div cell = Parts.div("h-line", Parts.span("h-name", session.t("lab.audience." + value.audience())),
                Parts.span("h-line-detail", session.t("uilab.critical.step", value.level())));
        cell.add(Parts.span("h-line-detail", value.due() == null ? session.t("uilab.critical.last")
                : session.t("uilab.critical.due", session.formats().dateTime(value.due()))));
        return cell;
    }

    Component told(CriticalRow row) {
        Told told = row.value().told();
        return told == null ? new Chip(Tone.DANGER, session.t("uilab.told.nobody"))
                : Parts.div("h-line", Parts.span("h-name", told.to()), Parts.span("h-line-detail",
                        session.t("lab.critical.how." + told.how()) + " · " + session.formats().dateTime(told.at()) + " · " + told.by()));
    }

    Component attempts(CriticalRow row) {
        Div cell = Parts.div("h-line");
        if (row.value().attempts().isEmpty()) {
            cell.add(new Chip(Tone.WAITING, session.t("uilab.recall.notyet")));
        }
        row.value().attempts().forEach(attempt -> cell.add(Parts.span("h-small", attempt(attempt))));
        return cell;
    }

    private String attempt(Attempt attempt) {
        return session.formats().dateTime(attempt.at()) + " · " + session.t("lab.recall." + attempt.outcome()) + " · " + attempt.by()
                + (attempt.note() == null ? "" : " · " + attempt.note());
    }
}

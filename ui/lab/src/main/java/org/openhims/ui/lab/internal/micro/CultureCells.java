// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.Susceptibility;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** How reports of cultures stand in lists. */
final class CultureCells {

    private CultureCells() {
    }

    /** What was found, with its stage and state. */
    static Component report(Session session, CultureReport report) {
        Span summary = Parts.span("h-value", report.summary());
        summary.setClassName("h-tone-danger", report.critical());
        Div chips = Parts.div("h-row", new Chip(report.findings().last() ? Tone.DONE : Tone.WAITING,
                session.t("lab.culture.stage." + report.findings().stage())), new Chip(tone(report.status()), session.t("lab.result-status." + report.status())));
        if (report.critical()) {
            chips.add(new Chip(Tone.DANGER, session.t("uilab.flag.AA")));
        }
        report.findings().isolates().stream().flatMap(isolate -> isolate.alerts().stream()).distinct()
                .forEach(alert -> chips.add(new Chip(Tone.DANGER, alert)));
        return Parts.div("h-line", summary, chips);
    }

    private static Tone tone(ResultStatus status) {
        return status.reported() ? Tone.DONE : status == ResultStatus.SUPERSEDED ? Tone.PLAIN : Tone.WAITING;
    }

    /** Each isolate with what helps against it and what does not, on a line. */
    static Component isolates(Session session, CultureReport report) {
        Div lines = Parts.div("h-line");
        report.findings().isolates().forEach(isolate -> lines.add(Parts.span("h-line-detail", isolate.number() + " " + isolate.name() + ": "
                + isolate.susceptibilities().stream().map(one -> tested(session, one)).collect(Collectors.joining(", ")))));
        if (report.findings().comment() != null) {
            lines.add(Parts.span("h-line-detail", report.findings().comment()));
        }
        return lines;
    }

    private static String tested(Session session, Susceptibility one) {
        String hidden = one.shown() ? "" : " (" + session.t("uilab.culture.off") + ')';
        return Objects.toString(one.name(), one.antimicrobial()) + ' ' + outcome(session, one) + hidden;
    }

    /** Such as {@code S 21 mm}; a dash where nobody knows. */
    static String outcome(Session session, Susceptibility one) {
        String value = one.value() == null ? "" : session.t("lab.culture." + one.method(), (one.comparator() == null ? "" : one.comparator() + ' ')
                + one.value().toPlainString());
        return Stream.of(Objects.toString(one.interpretation(), "–"), value).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    static String name(Isolate isolate) {
        return Objects.toString(isolate.name(), isolate.organism());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.device.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfile.Cuts;
import org.openhims.device.Observation;
import org.openhims.device.OpenedMessage;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** What is read in a message now, by the profile of its device: specimens, the person, the values. */
final class ParsedMessage extends Div {

    private static final long serialVersionUID = 1L;

    private record Line(int place, Observation sent) {
    }

    private final transient Session session;

    ParsedMessage(Session session, OpenedMessage opened) {
        this.session = session;
        setId("message-parsed");
        addClassName("h-stack");
        if (opened.refusal() != null) {
            add(Parts.div("h-warning h-alarm", Icon.ALERT.component(), new Paragraph(session.t("device.reason." + opened.refusal().kind().code())
                    + (opened.refusal().where().isEmpty() ? "" : " (" + opened.refusal().where() + ')'))));
        } else if (opened.parsed() == null) {
            add(new Paragraph(session.t("uidevice.read.nothing")));
        } else {
            add(Parts.span("h-soft", session.t("uidevice.profile", opened.profile().name())));
            opened.parsed().reports().forEach(report -> add(specimen(report, opened.parsed().qualityControl()), values(report, opened.profile())));
        }
    }

    private Component specimen(SpecimenReport report, boolean control) {
        Div facts = Parts.div("h-facts");
        Map<String, String> keys = new TreeMap<>(report.keys());
        keys.forEach((field, value) -> facts.add(Parts.fact(field, value)));
        Subject person = report.subject();
        String who = Stream.of(person.name(), person.sex(), person.birthDate()).filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
        fact(facts, "uidevice.person", who);
        fact(facts, "uidevice.identifiers", String.join(" ", person.identifiers()));
        if (control || report.qualityControl()) {
            facts.add(new Chip(Tone.PLAIN, session.t("uidevice.control.material")));
        }
        return facts;
    }

    private void fact(Div facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(Parts.fact(session.t(label), value));
        }
    }

    private Component values(SpecimenReport report, DeviceProfile profile) {
        List<Line> lines = new java.util.ArrayList<>();
        report.observations().forEach(sent -> lines.add(new Line(lines.size(), sent)));
        DataTable<Line> table = new DataTable<Line>("message-values", session.t("uidevice.values"), line -> Integer.toString(line.place()),
                new Paragraph(session.t("uidevice.values.none")))
                .column(session.t("uidevice.code"), line -> code(line.sent(), profile))
                .column(session.t("uidevice.value"), line -> value(line.sent(), profile))
                .text(session.t("uidevice.comment"), line -> line.sent().comment() == null ? "" : line.sent().comment());
        table.show(lines);
        return table;
    }

    /** As sent, and what the profile makes of it. */
    private Component code(Observation sent, DeviceProfile profile) {
        String counts = Cuts.cut(profile.cuts().code(), sent.code());
        String mapped = profile.ignored().contains(counts) ? session.t("uidevice.ignored") : becomes(sent.code(), counts, profile.codes());
        return Parts.div("h-line", Parts.span("h-name", sent.code()), Parts.span("h-line-detail", mapped));
    }

    private Component value(Observation sent, DeviceProfile profile) {
        String unit = sent.unit() == null ? "" : sent.unit();
        return Parts.div("h-line", Parts.div("h-line-name", Parts.span("h-value", sent.value() == null ? "–" : sent.value()), Parts.span("h-unit", unit)),
                Parts.span("h-line-detail", becomes(unit, unit, profile.units())));
    }

    /** @param counts what of it counts */
    private static String becomes(String sent, String counts, Map<String, String> known) {
        String meant = known.getOrDefault(counts, counts);
        return meant.equals(sent) ? "" : "→ " + meant;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhims.lab.Flag;
import org.openhims.lab.Result;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Ucum;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Sparkline;
import org.openhims.ui.parts.Tone;

/** How a result looks in every table of the laboratory: the value larger than its label, the flag in words and colour. */
public final class ResultCells {

    /** Said of what came while a control had failed; needless beside the hold itself. */
    private static final String QC_HELD = "lab.warning.qc-held";
    private static final String RULES = "rules:";
    private static final Pattern BAND = Pattern.compile("\\s*(-?[\\d.]+)\\s*[-–]\\s*(-?[\\d.]+).*");
    private static final Pattern BELOW = Pattern.compile("\\s*(?:<|<=|≤)\\s*(-?[\\d.]+).*");
    private static final Pattern ABOVE = Pattern.compile("\\s*(?:>|>=|≥)\\s*(-?[\\d.]+).*");

    private ResultCells() {
    }

    static DataTable<Shown> columns(Session session, DataTable<Shown> table) {
        return table.column(session.t("uilab.analyte"), shown -> analyte(session, shown))
                .column(session.t("uilab.value"), shown -> value(session, shown))
                .text(session.t("uilab.range"), shown -> shown.result().range() == null ? session.t("uilab.range.none") : shown.result().range())
                .column(session.t("uilab.trend"), shown -> trend(session, shown.result()));
    }

    private static Component analyte(Session session, Shown shown) {
        Result result = shown.result();
        Div cell = Parts.div("h-line", Parts.span("h-name", result.name()));
        if (result.amends() != null) {
            cell.add(new Chip(Tone.WAITING, session.t("uilab.corrected")));
        }
        if (shown.hold() != null) {
            cell.add(new Chip(Tone.DANGER, session.t("uilab.held", shown.hold().rule())));
        }
        if (result.validatedBy() != null && result.validatedBy().startsWith(RULES)) {
            cell.add(new Chip(Tone.INFO, session.t("uilab.auto", result.validatedBy().substring(RULES.length()))));
        }
        result.warnings().stream().filter(warning -> shown.hold() == null || !warning.equals(QC_HELD)).forEach(warning -> cell.add(new Chip(Tone.WAITING, session.t(warning))));
        if (result.comment() != null) {
            cell.add(Parts.span("h-line-detail", result.comment()));
        }
        return cell;
    }

    /** The value; under one that was corrected what it was before, struck out, with who corrected it, when and why. */
    private static Component value(Session session, Shown shown) {
        Component value = value(session, shown.result());
        Result before = shown.before();
        if (before == null) {
            return value;
        }
        HtmlContainer struck = new HtmlContainer("del");
        struck.setText(before.value() == null ? session.t("uilab.value.none") : before.value() + ' ' + (before.unit() == null ? "" : Ucum.shown(before.unit())));
        Result now = shown.result();
        return Parts.div("h-line", value, Parts.div("h-small", new Span(session.t("uilab.before") + ' '), struck), Parts.span("h-line-detail",
                session.t("uilab.corrected.by", session.t("lab.reason." + now.reason()), now.releasedBy(), session.formats().dateTime(now.releasedAt()))));
    }

    static Component value(Session session, Result result) {
        Span figure = Parts.span("h-value", result.value() == null ? session.t("uilab.value.none") : result.value());
        figure.setClassName("h-tone-danger", result.flag() != null && result.flag() != Flag.N);
        Div cell = Parts.div("h-row", figure);
        if (result.unit() != null && result.value() != null) {
            cell.add(Parts.span("h-unit", Ucum.shown(result.unit())));
        }
        if (result.flag() != null) {
            cell.add(new Chip(tone(result.flag()), session.t("uilab.flag." + result.flag())));
        }
        return cell;
    }

    private static Component trend(Session session, Result result) {
        List<Double> values = new ArrayList<>();
        String before = "";
        if (result.previous() != null && result.previous().value() != null) {
            number(result.previous().value(), values);
            before = session.t("uilab.previous", result.previous().value(), session.formats().ago(result.previous().observedAt()));
        }
        if (result.value() != null) {
            number(result.value(), values);
        }
        Div cell = Parts.div("h-line");
        if (!values.isEmpty()) {
            Double[] band = band(result.range());
            cell.add(new Sparkline(values, band[0], band[1], session.t("uilab.trend.label", result.name())));
        }
        if (!before.isEmpty()) {
            cell.add(Parts.span("h-line-detail", before));
        }
        return cell;
    }

    private static void number(String text, List<Double> values) {
        try {
            values.add(Double.valueOf(text));
        } catch (NumberFormatException e) {
            // Words have no place on a line.
            return;
        }
    }

    /** Lower and upper end of a range as it is written; each null when it has none. */
    static Double[] band(String range) {
        if (range == null) {
            return new Double[2];
        }
        Matcher both = BAND.matcher(range);
        if (both.matches()) {
            return new Double[] {Double.valueOf(both.group(1)), Double.valueOf(both.group(2))};
        }
        Matcher below = BELOW.matcher(range);
        Matcher above = ABOVE.matcher(range);
        return new Double[] {above.matches() ? Double.valueOf(above.group(1)) : null, below.matches() ? Double.valueOf(below.group(1)) : null};
    }

    public static Tone tone(Flag flag) {
        return flag == Flag.N ? Tone.DONE : flag.critical() ? Tone.DANGER : Tone.WAITING;
    }

    static Tone tone(SpecimenStatus status) {
        return switch (status) {
            case ORDERED, COLLECTED -> Tone.WAITING;
            case RECEIVED, RESULTED -> Tone.INFO;
            case RELEASED -> Tone.DONE;
            case CANCELLED -> Tone.PLAIN;
            case REJECTED -> Tone.DANGER;
        };
    }
}

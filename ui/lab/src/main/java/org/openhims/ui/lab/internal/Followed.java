// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.Specimen;
import org.openhims.lab.Ucum;
import org.openhims.lab.rules.Reflex;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;
import org.openhims.ui.parts.Tone;

/** Which tests rules have added to a specimen, because of which result, and which they would have and why not. */
record Followed(Session session, Bench bench, List<Reflex> reflexes, List<Result> results) {

    static Followed on(Session session, Bench bench, Specimen specimen, LabOrder order) {
        return new Followed(session, bench, bench.rules.reflexes(session.caller(), order.id()).stream()
                .filter(reflex -> reflex.accession().equals(specimen.accession())).toList(), order.results());
    }

    void fill(Slot slot) {
        if (reflexes.isEmpty()) {
            return;
        }
        Div lines = Parts.div("h-more h-stack h-tight");
        slot.add(lines);
        reflexes.forEach(reflex -> {
            Div line = Parts.div("h-row", Icon.PLUS.component(), new Span(words(reflex)),
                    new Chip(reflex.wasAdded() ? Tone.DONE : Tone.WAITING, session.t("lab.reflex." + reflex.outcome())),
                    Parts.span("h-soft h-small", session.t("uilab.reflex.by", reflex.version(), session.formats().dateTime(reflex.at()))));
            line.setId("lab-reflex-" + reflex.test());
            lines.add(line);
        });
    }

    private String words(Reflex reflex) {
        return session.t("uilab.reflex.because", bench.catalogue.test(session.caller(), reflex.test()).name(),
                results.stream().filter(result -> result.id().equals(reflex.result())).findFirst().map(this::result).orElse(reflex.analyte()));
    }

    private String result(Result result) {
        String value = result.value() == null ? session.t("uilab.value.none") : result.value();
        String flag = result.flag() == null ? "" : ", " + session.t("uilab.flag." + result.flag());
        return result.name() + ' ' + value + (result.unit() == null ? "" : ' ' + Ucum.shown(result.unit())) + flag;
    }
}

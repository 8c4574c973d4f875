// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.rules;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openhims.lab.rules.DryRun;
import org.openhims.lab.rules.LabRules;
import org.openhims.lab.rules.RuleSet;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Meter;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Tries the rules as they stand on the page on past results: how many a person would have been spared, why not the others, and what went wrong. */
final class DryRunPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> HOW_MANY = List.of(200, 1000, 5000);
    private final transient Session session;
    private final transient LabRules rules;
    private final transient Supplier<RuleSet> tried;
    private final Choice<Integer> last;
    private final Div found = Parts.spoken(Parts.div("h-stack"));

    DryRunPart(Session session, LabRules rules, Supplier<RuleSet> tried) {
        this.session = session;
        this.rules = rules;
        this.tried = tried;
        last = new Choice<>("dry-last", session.t("uilab.dry.last"), HOW_MANY, Object::toString);
        last.setValue(HOW_MANY.get(1));
        found.setId("dry-found");
        addClassName("h-stack");
        add(Parts.div("h-row h-feet", last, new ActionButton("dry-run", session.t("uilab.dry"), Icon.EVENTS, this::run)), found);
    }

    private void run() {
        session.attempt(() -> show(rules.dryRun(session.caller(), tried.get(), last.getValue())));
    }

    private void show(DryRun run) {
        found.removeAll();
        double share = run.results() == 0 ? 0 : (double) run.validated() / run.results();
        found.add(Parts.div("h-counts", Parts.count("dry-results", run.results(), session.t("uilab.dry.results"), Tone.PLAIN),
                Parts.count("dry-validated", run.validated(), session.t("uilab.dry.validated", Math.round(100 * share)), Tone.PLAIN),
                Parts.count("dry-amended", run.amended().size(), session.t("uilab.dry.amended"), Tone.DANGER)), new Meter(share, Tone.DONE));
        Div why = Parts.div("h-details");
        run.because().entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(reason -> why.add(Parts.div("h-row", Parts.span("h-detail-name", session.t("lab.auto." + reason.getKey())),
                        Parts.span("h-detail-value", Integer.toString(reason.getValue())))));
        found.add(why);
        run.amended().forEach(wrong -> found.add(Parts.div("h-warning h-alarm", Icon.ALERT.component(), Parts.span("h-small", session.t("uilab.dry.wrong",
                wrong.analyte(), wrong.value() == null ? "–" : wrong.value(), wrong.right() == null ? "–" : wrong.right(),
                session.t("lab.reason." + wrong.reason()))))));
    }
}

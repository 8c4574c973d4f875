// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.platform.Page;
import org.openhims.registration.Banner;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;

/** Results by specimen: first accepted as technically right, then released; those that are held, critical or much changed stand out. */
final class ValidationPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;
    private static final List<ResultStatus> STATES = List.of(ResultStatus.PRELIMINARY, ResultStatus.VALIDATED);

    private final transient Session session;
    private final transient Bench bench;
    private final transient Judgement judgement;
    private final Slot tabs = new Slot("h-tabs");
    private final Slot tools = new Slot("h-row");
    private final Div groups = Parts.div("h-stack");
    private final transient Map<String, SpecimenResults> shown = new LinkedHashMap<>();
    private final Set<String> validated = new HashSet<>();
    private ResultStatus state = ResultStatus.PRELIMINARY;

    ValidationPage(Session session, Bench bench) {
        this.session = session;
        this.bench = bench;
        this.judgement = new Judgement(session, bench.results, this::judged);
        ActionButton rules = new ActionButton("lab-rules", session.t("uilab.rules"), Icon.SHIELD, () -> session.go("lab/validation/rules")).quiet();
        rules.setVisible(session.may("lab.rules.read"));
        add(new PageFrame(session.t("uilab.validation"), tabs, groups).tools(rules, tools));
        show();
        session.live(this, Set.of("lab.*"), events -> show());
    }

    private void show() {
        session.attempt(() -> {
            Map<ResultStatus, String> counts = new EnumMap<>(ResultStatus.class);
            List<Result> items = new ArrayList<>();
            for (ResultStatus each : STATES) {
                Page<Result> page = bench.results.worklist(session.caller(), each, null, SHOWN);
                counts.put(each, page.items().size() + (page.next() == null ? "" : "+"));
                page.items().stream().filter(this::wanted).forEach(items::add);
            }
            List<Shown> rows = Shown.of(items, bench.held(session), List.of());
            show(rows);
            atOnce(rows);
            tabs.show(slot -> counts.forEach((each, count) -> slot.add(tab(each, count))), counts, state);
        });
    }

    /** Those of the open list, and what was validated here a moment ago: who may release it goes on with it at once. */
    private boolean wanted(Result result) {
        return result.status() == state || result.status() == ResultStatus.VALIDATED && validated.contains(result.accession());
    }

    /** One key for all that nobody need look at: normal ones are validated, validated ones released. */
    private void atOnce(List<Shown> rows) {
        boolean release = state == ResultStatus.VALIDATED;
        List<Shown> ready = rows.stream().filter(one -> release ? one.validated() && one.hold() == null : one.preliminary() && one.fine()).toList();
        tools.show(slot -> {
            if (!ready.isEmpty() && (!release || session.may("lab.result.release"))) {
                slot.add(new ActionButton(release ? "lab-release-fine" : "lab-validate-fine", session.t(release ? "uilab.release.fine" : "uilab.validate.fine",
                        ready.size()), release ? Icon.SIGN : Icon.CHECK, () -> judge(ready, release)).key(FKey.F9));
            }
        }, ready, release);
    }

    private void judge(List<Shown> ready, boolean release) {
        List<String> ids = ready.stream().map(one -> one.result().id()).toList();
        if (release) {
            judgement.release(null, ids);
            return;
        }
        ready.forEach(one -> remember(one.result().accession()));
        judgement.validate(null, ids);
    }

    /** Specimens that were shown keep their place, so that nothing jumps under the cursor. */
    private void show(List<Shown> items) {
        Map<String, List<Shown>> bySpecimen = items.stream()
                .collect(Collectors.groupingBy(one -> one.result().accession(), LinkedHashMap::new, Collectors.toList()));
        shown.entrySet().removeIf(e -> !bySpecimen.containsKey(e.getKey()) && gone(e.getValue()));
        groups.getChildren().filter(Empty.class::isInstance).toList().forEach(groups::remove);
        Map<String, Banner> banners = session.banners(items.stream().map(one -> one.result().uhid()).collect(Collectors.toSet()));
        bySpecimen.forEach((accession, list) -> shown.computeIfAbsent(accession, a -> added(a, banners.get(list.get(0).result().uhid()))).show(list));
        if (bySpecimen.isEmpty()) {
            groups.add(new Empty(Icon.CHECK, session.t("uilab.validation.none." + state.name()), session.t("uilab.validation.todo." + state.name())));
        }
    }

    private boolean gone(SpecimenResults group) {
        groups.remove(group);
        return true;
    }

    private SpecimenResults added(String accession, Banner patient) {
        SpecimenResults group = new SpecimenResults(session, judgement, accession, patient);
        groups.add(group);
        return group;
    }

    private void judged(String accession) {
        remember(accession);
        show();
    }

    private void remember(String accession) {
        if (accession != null && session.may("lab.result.release")) {
            validated.add(accession);
        }
    }

    private ActionButton tab(ResultStatus each, String count) {
        ActionButton tab = ActionButton.of("lab-tab-" + each, session.t("uilab.tab." + each.name(), count), () -> {
            state = each;
            groups.removeAll();
            shown.clear();
            validated.clear();
            show();
        });
        tab.setClassName("h-on", each == state);
        tab.getElement().setAttribute("aria-pressed", Boolean.toString(each == state));
        return tab;
    }
}

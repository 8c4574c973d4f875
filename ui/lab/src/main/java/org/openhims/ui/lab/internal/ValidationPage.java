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
import org.openhims.lab.Results;
import org.openhims.platform.Page;
import org.openhims.registration.Banner;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;

/** Results by specimen: first accepted as technically right, then released; critical ones stand out. */
final class ValidationPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;
    private static final List<ResultStatus> STATES = List.of(ResultStatus.PRELIMINARY, ResultStatus.VALIDATED);

    private final transient Session session;
    private final transient Results results;
    private final Slot tabs = new Slot("h-tabs");
    private final Div groups = Parts.div("h-stack");
    private final transient Map<String, SpecimenResults> shown = new LinkedHashMap<>();
    private final Set<String> validated = new HashSet<>();
    private ResultStatus state = ResultStatus.PRELIMINARY;

    ValidationPage(Session session, Results results) {
        this.session = session;
        this.results = results;
        add(new PageFrame(session.t("uilab.validation"), tabs, groups));
        show();
        session.live(this, Set.of("lab.*"), events -> show());
    }

    private void show() {
        session.attempt(() -> {
            Map<ResultStatus, String> counts = new EnumMap<>(ResultStatus.class);
            List<Result> items = new ArrayList<>();
            for (ResultStatus each : STATES) {
                Page<Result> page = results.worklist(session.caller(), each, null, SHOWN);
                counts.put(each, page.items().size() + (page.next() == null ? "" : "+"));
                page.items().stream().filter(this::wanted).forEach(items::add);
            }
            show(items);
            tabs.show(slot -> counts.forEach((each, count) -> slot.add(tab(each, count))), counts, state);
        });
    }

    /** Those of the open list, and what was validated here a moment ago: who may release it goes on with it at once. */
    private boolean wanted(Result result) {
        return result.status() == state || result.status() == ResultStatus.VALIDATED && validated.contains(result.accession());
    }

    /** Specimens that were shown keep their place, so that nothing jumps under the cursor. */
    private void show(List<Result> items) {
        Map<String, List<Result>> bySpecimen = items.stream().collect(Collectors.groupingBy(Result::accession, LinkedHashMap::new, Collectors.toList()));
        shown.entrySet().removeIf(e -> !bySpecimen.containsKey(e.getKey()) && gone(e.getValue()));
        groups.getChildren().filter(Empty.class::isInstance).toList().forEach(groups::remove);
        Map<String, Banner> banners = session.banners(items.stream().map(Result::uhid).collect(Collectors.toSet()));
        bySpecimen.forEach((accession, list) -> {
            SpecimenResults group = shown.computeIfAbsent(accession, a -> added(a, banners.get(list.get(0).uhid())));
            group.show(list);
        });
        if (bySpecimen.isEmpty()) {
            groups.add(new Empty(Icon.CHECK, session.t("uilab.validation.none." + state.name()), session.t("uilab.validation.todo." + state.name())));
        }
    }

    private boolean gone(SpecimenResults group) {
        groups.remove(group);
        return true;
    }

    private SpecimenResults added(String accession, Banner patient) {
        SpecimenResults group = new SpecimenResults(session, results, accession, patient, this::judged);
        groups.add(group);
        return group;
    }

    private void judged(String accession) {
        if (session.may("lab.result.release")) {
            validated.add(accession);
        }
        show();
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

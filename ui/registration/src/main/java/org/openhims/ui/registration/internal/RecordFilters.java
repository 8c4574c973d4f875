// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.platform.record.RecordFilter;
import org.openhims.platform.record.RecordGroup;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Parts;

/** Which facts of a record are shown: any of the groups that are pressed, of a period; nothing pressed is all. */
final class RecordFilters extends Div {

    private static final long serialVersionUID = 1L;

    /** How far back. */
    enum Period {
        ALL(0), MONTH(30), YEAR(365);

        private final int days;

        Period(int days) {
            this.days = days;
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final transient Session session;
    private final transient Runnable changed;
    private final transient Set<RecordGroup> groups = EnumSet.noneOf(RecordGroup.class);
    private final transient Map<RecordGroup, ActionButton> buttons = new EnumMap<>(RecordGroup.class);
    private final Choice<Period> period;

    RecordFilters(Session session, Runnable changed, Runnable print) {
        this.session = session;
        this.changed = changed;
        addClassNames("h-stack", "h-tight");
        Div row = Parts.div("h-row");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", session.t("uiregistration.record.groups"));
        for (RecordGroup group : RecordGroup.values()) {
            ActionButton button = ActionButton.of("record-" + group.name().toLowerCase(java.util.Locale.ROOT), text(group), () -> press(group));
            button.addClassName("h-pick");
            buttons.put(group, button);
            row.add(button);
        }
        period = new Choice<>("record-period", session.t("uiregistration.record.period"), List.of(Period.values()),
                one -> session.t("uiregistration.record.period." + one.name()));
        period.setValue(Period.ALL);
        period.addValueChangeListener(e -> changed.run());
        add(row, Parts.div("h-row", period, new ActionButton("record-print", session.t("uiregistration.record.print"), Icon.PRINT, print).quiet()));
        show();
    }

    private String text(RecordGroup group) {
        return session.t("uiregistration.record.group." + group);
    }

    private void press(RecordGroup group) {
        if (!groups.remove(group)) {
            groups.add(group);
        }
        show();
        changed.run();
    }

    private void show() {
        buttons.forEach((group, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(groups.contains(group))));
    }

    RecordFilter value() {
        Instant from = period.getValue() == Period.ALL ? null : session.formats().now().minus(Duration.ofDays(period.getValue().days));
        return new RecordFilter(groups, from, null);
    }

    /** What is shown, for a heading. */
    String words() {
        Stream<String> shown = groups.isEmpty() ? Stream.of(session.t("uiregistration.record.everything")) : groups.stream().map(this::text);
        return shown.collect(Collectors.joining(", ")) + " · " + session.t("uiregistration.record.period." + period.getValue().name());
    }
}

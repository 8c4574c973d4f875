// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.platform.morning.MorningSheet;
import org.openhims.platform.morning.MorningSheet.Line;
import org.openhims.platform.morning.Severity;
import org.openhims.ui.HomeCard;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** What wants attention, a full disk before all, on the administrator's home page. */
@org.osgi.service.component.annotations.Component
public final class MorningCard implements HomeCard {

    private static final int SHOWN = 3;

    private final MorningSheet sheet;

    @Activate
    public MorningCard(@Reference MorningSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Place place() {
        return MorningView.PLACE;
    }

    @Override
    public Component open(Session session) {
        Div card = Parts.div("h-stack h-tight");
        session.attempt(() -> show(session, card));
        return card;
    }

    private void show(Session session, Div card) {
        List<Line> notes = sheet.now(session.caller()).notes();
        long alarms = notes.stream().filter(line -> line.severity() == Severity.ALARM).count();
        card.add(Parts.div("h-counts", Parts.count("card-alarms", alarms, session.t("uiadmin.morning.alarms"), Tone.DANGER),
                Parts.count("card-warnings", notes.size() - alarms, session.t("uiadmin.morning.warnings"), Tone.PLAIN)));
        notes.stream().limit(SHOWN).forEach(line -> card.add(MorningPage.note(line)));
    }
}

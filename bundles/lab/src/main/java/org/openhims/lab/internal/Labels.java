// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.util.List;
import org.openhims.lab.Priority;
import org.openhims.lab.Specimen;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The label on the tube. */
@Component(service = Labels.class)
public final class Labels {

    /** Wide enough for ten digits in Code 128-C with quiet zones, on every scanner. */
    private static final double BARS_WIDTH = 38;
    private static final double BARS_HEIGHT = 9;

    private final Texts texts;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public Labels(@Reference Texts texts, @Reference Facility facility, @Reference Clock clock) {
        this.texts = texts;
        this.facility = facility;
        this.clock = clock;
    }

    Sheet of(Caller by, Specimen specimen) {
        String who = Ages.withSex(texts, by.locale(), specimen.birthDate(), specimen.sex(), facility.day(clock.instant()));
        String urgent = specimen.priority() == Priority.URGENT ? " " + texts.text(by.locale(), "lab.priority.urgent") : "";
        String tube = texts.text(by.locale(), "lab.container." + specimen.container());
        return new Sheet(specimen.accession(), Sheet.Paper.LABEL, by.locale(), List.of(
                new Element.Bars(specimen.accession(), BARS_WIDTH, BARS_HEIGHT),
                new Element.Text(specimen.accession() + urgent, 8, true, Align.CENTER),
                Element.Text.bold(specimen.name(), 7),
                Element.Text.plain(who + " · " + specimen.uhid(), 6),
                Element.Text.plain(tube + " · " + String.join(", ", specimen.tests()), 6)));
    }
}

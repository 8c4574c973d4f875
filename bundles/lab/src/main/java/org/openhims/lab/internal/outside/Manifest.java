// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.Specimen;
import org.openhims.lab.internal.Ages;
import org.openhims.lab.internal.report.Notes;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.outside.Dispatch;
import org.openhims.platform.access.Users;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list that goes with specimens to another laboratory. */
@Component(service = Manifest.class)
public final class Manifest {

    private static final double BOX = 18;

    private final Users users;
    private final Texts texts;
    private final Facility facility;

    @Activate
    public Manifest(@Reference Users users, @Reference Texts texts, @Reference Facility facility) {
        this.users = users;
        this.texts = texts;
        this.facility = facility;
    }

    Sheet of(Locale in, Dispatch dispatch, List<SpecimenRow> specimens) {
        List<Element> page = new ArrayList<>();
        page.add(new Element.Text(facility.identity(in).name(), 14, true, Align.CENTER));
        page.add(new Element.Text(t(in, "title", dispatch.number()), 12, true, Align.CENTER));
        page.add(new Element.Rule());
        page.add(new Element.Pair(t(in, "to"), dispatch.name(), 10));
        page.add(new Element.Pair(t(in, "sent"), Notes.TIME.format(dispatch.sentAt().atZone(facility.zone())) + " · " + users.signature(dispatch.sentBy()), 10));
        page.add(new Element.Pair(t(in, "courier"), dispatch.courier(), 10));
        if (dispatch.note() != null) {
            page.add(new Element.Pair(t(in, "note"), dispatch.note(), 10));
        }
        page.add(new Element.Gap(2));
        page.add(new Element.Table(Stream.of("accession", "patient", "tube", "tests").map(column -> t(in, column)).toList(),
                specimens.stream().map(specimen -> row(in, dispatch, specimen.record())).toList(), List.of(2.0, 4.0, 3.0, 3.0), 9));
        page.add(new Element.Gap(4));
        page.add(Element.Text.plain(t(in, "received"), 9));
        page.add(new Element.Blank(BOX));
        return new Sheet(t(in, "title", dispatch.number()), Sheet.Paper.A4, in, page);
    }

    private List<String> row(Locale in, Dispatch dispatch, Specimen specimen) {
        String who = specimen.name() + ", " + Ages.withSex(texts, in, specimen.birthDate(), specimen.sex(), facility.day(dispatch.sentAt()));
        String tube = texts.text(in, "lab.specimen." + specimen.specimen()) + ", " + texts.text(in, "lab.container." + specimen.container());
        String tests = dispatch.items().stream().filter(item -> item.accession().equals(specimen.accession())).map(Dispatch.Item::test)
                .collect(Collectors.joining(", "));
        return List.of(specimen.accession(), who, tube, tests);
    }

    private String t(Locale in, String key, Object... args) {
        return texts.text(in, "lab.manifest." + key, args);
    }
}

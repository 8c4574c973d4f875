// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.internal.Access;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.outside.DoneOutside;
import org.openhims.lab.internal.outside.DoneOutside.Done;
import org.openhims.lab.internal.rules.Reflexes;
import org.openhims.lab.rules.Reflex;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What has to be said of the results, in the reader's language first and then in the others: the patient and the doctor may read different ones. */
@Component(service = Notes.class)
public final class Notes {

    public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");
    private static final int SIZE = 8;

    private final LabUnit unit;
    private final Reflexes reflexes;
    private final Catalogue catalogue;
    private final Texts texts;
    private final Facility facility;

    @Activate
    public Notes(@Reference LabUnit unit, @Reference Reflexes reflexes, @Reference Catalogue catalogue, @Reference Texts texts,
            @Reference Facility facility) {
        this.unit = unit;
        this.reflexes = reflexes;
        this.catalogue = catalogue;
        this.texts = texts;
        this.facility = facility;
    }

    public List<Element> of(Caller by, LabOrder order, List<Result> released) {
        List<Reflex> added = unit.tx(Access.asking(by), tx -> reflexes.of(tx, order.id())).stream().filter(Reflex::wasAdded).toList();
        List<String> lines = new ArrayList<>();
        List<Done> outside = unit.tx(Access.asking(by), tx -> DoneOutside.of(tx, order.id()));
        released.stream().filter(result -> result.comment() != null).forEach(result -> lines.add(result.name() + ": " + result.comment()));
        for (Locale language : languages(by.locale())) {
            released.forEach(result -> corrections(lines, language, order, result));
            added.forEach(reflex -> lines.add(texts.text(language, "lab.report.reflex", test(language, reflex.test()),
                    analyte(language, reflex.analyte()), reflex.version())));
            outside(lines, language, outside, released);
            lines.add(texts.text(language, "lab.report.legend"));
        }
        return lines.stream().<Element>map(line -> Element.Text.plain(line, SIZE)).toList();
    }

    /** Who did tests that are not done here: what a person entered and no device of ours has measured. */
    private void outside(List<String> lines, Locale in, List<Done> all, List<Result> released) {
        all.stream().filter(done -> released.stream().anyMatch(result -> result.device() == null && result.accession().equals(done.accession())
                && catalogue.shelf().analytesOf(List.of(done.test())).contains(result.analyte())))
                .forEach(done -> lines.add(texts.text(in, done.reference() == null ? "lab.report.outside" : "lab.report.outside.number",
                        test(in, done.test()), done.laboratory(), done.reference())));
    }

    public List<Locale> languages(Locale reader) {
        return Stream.concat(Stream.of(reader), texts.languages().stream().filter(other -> !other.getLanguage().equals(reader.getLanguage()))).toList();
    }

    /** What an amended value was before, and before that. */
    private void corrections(List<String> lines, Locale in, LabOrder order, Result result) {
        Map<String, Result> all = order.results().stream().collect(Collectors.toMap(Result::id, Function.identity()));
        for (Result right = result, wrong; (wrong = all.get(right.amends())) != null; right = wrong) {
            lines.add(texts.text(in, "lab.report.amends", analyte(in, right.analyte()), Objects.toString(wrong.value(), "-"),
                    texts.text(in, "lab.reason." + right.reason()), time(right.releasedAt())));
        }
    }

    private String analyte(Locale in, String code) {
        return catalogue.shelf().analyte(code, in).name();
    }

    private String test(Locale in, String code) {
        return catalogue.shelf().test(code, in).name();
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(facility.zone()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.NoteTemplate;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.opd.Templates;
import org.openhims.platform.Coded;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Templates of notes for some departments; who has one already keeps it. */
@Component(property = "hims.may.wait:Boolean=true")
public final class TemplateSeed implements Seed {

    private static final Caller SELF = Caller.system("demo");

    private final OpdSetup setup;
    private final Templates templates;

    @Activate
    public TemplateSeed(@Reference OpdSetup setup, @Reference Templates templates) {
        this.setup = setup;
        this.templates = templates;
    }

    @Override
    public Part part() {
        return Part.TEMPLATES;
    }

    @Override
    public void sow(Consumer<String> progress) {
        List<String> departments = setup.departments(SELF).stream().map(one -> one.code()).toList();
        for (String[] row : Rows.of("templates.csv", ";")) {
            if (departments.contains(row[0]) && templates.of(SELF, row[0]).isEmpty()) {
                progress.accept(row[0]);
                templates.set(SELF, new NoteTemplate(row[0], parts(row[1], Function.identity()), row[2], row[3], parts(row[4], TemplateSeed::diagnosis),
                        parts(row[5], Function.identity()), parts(row[6], TemplateSeed::drug)));
            }
        }
    }

    private static <T> List<T> parts(String cell, Function<String, T> part) {
        return Arrays.stream(cell.split("\\|")).filter(one -> !one.isEmpty()).map(part).toList();
    }

    private static Coded diagnosis(String part) {
        String[] code = part.split("=", 2);
        return new Coded(Diagnoses.ICD10, code[0], code[1]);
    }

    private static RxLine drug(String part) {
        String[] course = part.split("=");
        return new RxLine(course[0], null, null, BigDecimal.ONE, null, null, RxFrequency.valueOf(course[1]), Integer.valueOf(course[2]), null, null, null,
                null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.opd.DrugChecks;
import org.openhims.opd.Finding;
import org.openhims.opd.RxLine;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.Register;
import org.openhims.opd.internal.vitals.VitalsTable;
import org.openhims.platform.PartialDate;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Json;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers what is known of the patient and asks each check about each line. */
@Component
public final class SafetyCheck implements DrugChecks {

    private final OpdUnit unit;
    private final Register register;
    private final Facility facility;
    private final DrugFacts facts;
    private final RxLines lines;
    private final Texts texts;
    private final Json json;

    @Activate
    public SafetyCheck(@Reference OpdUnit unit, @Reference Register register, @Reference Facility facility, @Reference DrugFacts facts,
            @Reference RxLines lines, @Reference Texts texts, @Reference Json json) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.facts = facts;
        this.lines = lines;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public List<Finding> check(Caller by, String uhid, List<RxLine> lines, String except) {
        by.require("opd.drug.read");
        List<RxLine> counted = this.lines.counted(lines);
        Caller asking = by.withClaim(null);
        Patient patient = register.patient(asking, uhid);
        Set<String> uhids = register.uhids(asking, uhid);
        Treated treated = unit.tx(asking, tx -> treated(tx, patient, uhids, except));
        Locale locale = by.locale();
        List<Finding> found = new ArrayList<>();
        for (int line = 0; line < counted.size(); line++) {
            Findings of = new Findings(texts, locale, line, found);
            new LineCheck(facts, treated, of).check(counted.get(line), counted.subList(0, line));
        }
        return found;
    }

    private Treated treated(Tx tx, Patient patient, Collection<String> uhids, String except) {
        LocalDate today = facility.day(tx.now());
        VitalsTable vitals = new VitalsTable(OpdUnit.sql(tx), json);
        tx.audit("opd.drug.read", patient.uhid(), "drug check");
        List<RxLine> taking = uhids.stream().flatMap(uhid -> new RxTable(OpdUnit.sql(tx), json).current(uhid, today).stream())
                .filter(prescription -> !prescription.id().equals(except)).flatMap(prescription -> prescription.lines().stream()).toList();
        PartialDate born = patient.born();
        return new Treated(patient.allergies(), born == null ? null : born.age(today).getYears(), patient.sex(),
                vitals.lastWeight(uhids, tx.now()).orElse(null), vitals.lastPregnant(uhids, tx.now()).orElse(null), taking);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhims.lab.Gestation;
import org.openhims.lab.internal.micro.CultureTable;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.internal.store.Subject;
import org.openhims.lab.internal.store.Tube;
import org.openhims.platform.PartialDate;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The results of a specimen that stand, and whether it is done. */
@Component(service = Standing.class)
public final class Standing {

    private static final String OF_SPECIMEN =
            "select r from ResultRow r where r.accession = :accession and r.openAnalyte = r.analyte order by r.id";

    private final Catalogue catalogue;
    private final Facility facility;

    @Activate
    public Standing(@Reference Catalogue catalogue, @Reference Facility facility) {
        this.catalogue = catalogue;
        this.facility = facility;
    }

    /** Those that stand, by analyte. */
    Map<String, ResultRow> of(Tx tx, String accession) {
        return tx.em().createQuery(OF_SPECIMEN, ResultRow.class).setParameter("accession", accession).getResultList().stream()
                .collect(Collectors.toMap(ResultRow::analyte, Function.identity()));
    }

    /** Notes on the specimen whether every ordered analyte has a reported result, a culture its final one. */
    public void settle(Tx tx, SpecimenRow specimen) {
        Map<String, ResultRow> present = of(tx, specimen.accession());
        Set<String> ordered = catalogue.shelf().analytesOf(specimen.tests());
        boolean reported = ordered.stream().allMatch(a -> present.containsKey(a) && present.get(a).status().reported());
        boolean more = ordered.stream().anyMatch(catalogue.shelf()::culture) && CultureTable.unfinished(tx, specimen.accession());
        specimen.resulted(reported && !more);
    }

    /** Age and gestation when the specimen was taken. */
    Subject subject(Tube specimen, Instant now) {
        PartialDate born = specimen.patient().born();
        LocalDate taken = facility.day(specimen.collectedAt() == null ? now : specimen.collectedAt());
        Long age = born == null ? null : Math.max(0, born.ageInDays(taken));
        Gestation said = specimen.gestation();
        return said == null ? Subject.of(age, specimen.patient().sex())
                : new Subject(age, specimen.patient().sex(), said.expecting(), said.daysOn(taken), said.birthDays());
    }
}

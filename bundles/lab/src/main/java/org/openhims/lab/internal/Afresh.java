// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.List;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.internal.critical.Alerts;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Judges results that are not reported yet anew, when more is known of the patient. */
@Component(service = Afresh.class)
public final class Afresh {

    private static final String OF_PATIENT = "select r from ResultRow r where r.uhid = :of and r.status in :statuses";
    private static final String OF_ORDER = "select r from ResultRow r where r.order = :of and r.status in :statuses";

    private final Catalogue catalogue;
    private final Standing standing;
    private final Alerts alerts;

    @Activate
    public Afresh(@Reference Catalogue catalogue, @Reference Standing standing, @Reference Alerts alerts) {
        this.catalogue = catalogue;
        this.standing = standing;
        this.alerts = alerts;
    }

    void patient(Tx tx, String uhid) {
        judge(tx, OF_PATIENT, uhid);
    }

    void order(Tx tx, String order) {
        judge(tx, OF_ORDER, order);
    }

    private void judge(Tx tx, String which, String of) {
        tx.em().createQuery(which, ResultRow.class).setParameter("of", of)
                .setParameter("statuses", List.of(ResultStatus.PRELIMINARY, ResultStatus.VALIDATED)).getResultList()
                .stream().filter(result -> !catalogue.shelf().culture(result.analyte())).forEach(result -> judge(tx, result));
    }

    private void judge(Tx tx, ResultRow result) {
        SpecimenRow specimen = tx.em().find(SpecimenRow.class, result.accession());
        Verdict verdict = Verdict.of(catalogue.shelf().ranges(result.analyte()), result.value(), standing.subject(specimen.tube(), tx.now()));
        result.judge(verdict.flag(), verdict.range());
        alerts.judged(tx, result);
    }
}

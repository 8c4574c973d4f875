// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openhims.lab.Analyte;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.Value;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.Quantity;
import org.openhims.lab.internal.Units;
import org.openhims.lab.quality.ControlLot;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what analysers measured of control material: never a patient's, even when the message does not say that it is a control. */
@Component(service = ControlIntake.class)
public final class ControlIntake {

    private final Catalogue catalogue;
    private final ControlLots lots;
    private final Controls controls;
    private final Facility facility;
    private final Units units = new Units();

    @Activate
    public ControlIntake(@Reference Catalogue catalogue, @Reference ControlLots lots, @Reference Controls controls, @Reference Facility facility) {
        this.catalogue = catalogue;
        this.lots = lots;
        this.controls = controls;
        this.facility = facility;
    }

    /** True for control material: the analyser says so, or one of the accessions is the name of a control. */
    public boolean concerns(AnalyserReport report) {
        return report.qualityControl() || report.accessions().stream().anyMatch(lots::names);
    }

    /** Makes control results of the values of known lots; returns the others. */
    public List<Value> take(Tx tx, AnalyserReport report) {
        List<Value> others = new ArrayList<>();
        for (Value value : report.values()) {
            Optional<Controls.Measured> measured = measured(report, value);
            measured.ifPresentOrElse(control -> controls.take(tx, control), () -> others.add(value));
        }
        return others;
    }

    private Optional<Controls.Measured> measured(AnalyserReport report, Value value) {
        Instant at = value.observedAt() == null ? report.receivedAt() : value.observedAt();
        Set<String> meant = catalogue.shelf().meantBy(value.code());
        Optional<ControlLot> lot = report.accessions().stream()
                .flatMap(name -> lots.find(name, meant, report.device(), facility.day(at)).stream()).findFirst();
        return lot.flatMap(of -> number(of, value).map(number ->
                new Controls.Measured(of, report.device(), number, at, report.receivedAt(), report.messageId(), cut(value.comment()))));
    }

    private Optional<BigDecimal> number(ControlLot lot, Value value) {
        Analyte analyte = catalogue.shelf().analyte(lot.analyte(), Locale.ENGLISH);
        Optional<BigDecimal> factor = value.unit() == null || value.unit().isBlank() ? Optional.of(BigDecimal.ONE)
                : units.factor(analyte, value.unit());
        return Quantity.parse(value.value()).filter(Quantity::exact).flatMap(quantity -> factor.map(f -> quantity.number().multiply(f)));
    }

    private static String cut(String comment) {
        return comment == null || comment.length() <= 200 ? comment : comment.substring(0, 200);
    }
}

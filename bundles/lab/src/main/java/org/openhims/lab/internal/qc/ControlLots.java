// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.QualityEvent;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.LiveListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The control lots, kept in memory: each report of an analyser asks whether it is of one. */
@Component(service = {ControlLots.class, LiveListener.class})
public final class ControlLots implements LiveListener {

    private static final Caller LAB = Caller.system("lab");

    private final LabUnit unit;
    /** By control, folded; null when it has to be read again. */
    private final AtomicReference<Map<String, List<ControlLot>>> known = new AtomicReference<>();

    @Activate
    public ControlLots(@Reference LabUnit unit) {
        this.unit = unit;
    }

    private Map<String, List<ControlLot>> known() {
        Map<String, List<ControlLot>> lots = known.get();
        if (lots == null) {
            lots = unit.tx(LAB, tx -> new LotTable(tx).all()).stream().collect(Collectors.groupingBy(lot -> folded(lot.control())));
            known.set(lots);
        }
        return lots;
    }

    /** True if it is how analysers name a control, of whatever time. */
    boolean names(String sent) {
        return known().containsKey(folded(sent));
    }

    /** The lot of the analyte in that control that is in use; one for the device rather than one for any. */
    Optional<ControlLot> find(String control, Set<String> analytes, String device, LocalDate day) {
        return known().getOrDefault(folded(control), List.of()).stream().filter(lot -> analytes.contains(lot.analyte()) && lot.fits(day, device))
                .min(Comparator.comparing((ControlLot lot) -> lot.device() == null).thenComparing(ControlLot::from, Comparator.reverseOrder()));
    }

    private static String folded(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    void changed() {
        known.set(null);
    }

    @Override
    public Set<String> types() {
        return Set.of(QualityEvent.LOTS_CHANGED);
    }

    @Override
    public void told(Event event) {
        changed();
    }
}

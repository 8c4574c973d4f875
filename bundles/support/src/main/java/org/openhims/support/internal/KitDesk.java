// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.downtime.DowntimeKits;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.downtime.PaperSource;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Makes kits: the kit's number first, then each module reserves for it, then the kit is known and can be printed. */
@Component(service = {DowntimeKits.class, PermissionSource.class})
public final class KitDesk implements DowntimeKits, PermissionSource {

    private static final String MAKE = "downtime.kit";
    private static final int MOST = 200;

    private final Store store;
    private final Unit unit;
    private final KitPaper paper;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.UPDATE)
    private final List<PaperSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public KitDesk(@Reference Store store, @Reference Texts texts, @Reference Facility facility) {
        this.store = store;
        this.unit = store.open(KitDesk.class, "support");
        this.paper = new KitPaper(texts, facility);
    }

    KitDesk with(PaperSource... more) {
        sources.addAll(List.of(more));
        return this;
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(MAKE, "admin"));
    }

    private Stream<PaperSource> inOrder() {
        return sources.stream().sorted(Comparator.comparingInt(PaperSource::order));
    }

    @Override
    public List<String> kinds() {
        return inOrder().map(PaperSource::kind).toList();
    }

    @Override
    public Kit make(Caller by, Map<String, Integer> counts) {
        by.require(MAKE);
        boolean fits = counts != null && !counts.isEmpty() && kinds().containsAll(counts.keySet())
                && counts.values().stream().allMatch(count -> count != null && count >= 1 && count <= MOST);
        if (!fits) {
            throw Problem.invalid("counts", "downtime.counts", String.join(", ", kinds()), MOST);
        }
        long number = store.nextNumber("downtime.kit");
        // A kit that fails half way leaves numbers reserved that nobody holds, which does no harm.
        Kit kit = new Kit(number, unit.tx(by.withClaim(null), tx -> tx.now()), by.user(), counts, 0);
        inOrder().filter(source -> counts.containsKey(source.kind())).forEach(source -> source.reserve(by.withClaim(null), kit, counts.get(source.kind())));
        return unit.tx(by, tx -> {
            KitTable.of(tx).insert(kit);
            tx.audit(MAKE, null, "kit=" + number + ' ' + counts);
            return kit;
        });
    }

    @Override
    public List<Kit> list(Caller by) {
        by.require(MAKE);
        return unit.tx(by, tx -> KitTable.of(tx).newest());
    }

    @Override
    public Sheet print(Caller by, long number) {
        by.require(MAKE);
        Kit kit = unit.tx(by, tx -> {
            Kit printed = KitTable.of(tx).printed(number).orElseThrow(() -> Problem.unknown("downtime.kit.unknown"));
            tx.audit(MAKE, null, "kit=" + number + " print=" + printed.prints());
            return printed;
        });
        return paper.of(kit, by.locale(), inOrder().filter(source -> kit.counts().containsKey(source.kind())).toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.sample;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;
import org.openhims.store.internal.Wards;

/** A module such as a bundle holds. The test loads it with a loader of its own. */
public final class Beds implements Wards {

    private final Unit unit;

    public Beds(Store store) {
        unit = store.open(Beds.class, "sample", Bed.class);
    }

    @Override
    public void add(Caller by, String id, String label) {
        unit.tx(by, tx -> {
            tx.em().persist(new Bed(id, label));
            return null;
        });
    }

    @Override
    public String occupy(Caller by, String id, String uhid, Runnable meanwhile) {
        return unit.tx(by, tx -> {
            Bed bed = tx.em().find(Bed.class, id);
            meanwhile.run();
            bed.occupy(uhid, LocalDateTime.parse("2026-11-22T10:15:30.123456"));
            return uhid;
        });
    }

    @Override
    public int move(Caller by, String from, String to) {
        return unit.tx(by, tx -> tx.em().createQuery("update Bed b set b.patient = :to where b.patient = :from")
                .setParameter("to", to).setParameter("from", from).executeUpdate());
    }

    @Override
    public List<String> patients(Caller by) {
        return unit.tx(by, tx -> occupied(tx.em()));
    }

    private static List<String> occupied(EntityManager em) {
        return em.createQuery("select b from Bed b where b.patient is not null order by b.label", Bed.class)
                .getResultList().stream().map(bed -> bed.patient() + " since " + bed.since()).toList();
    }

    @Override
    public Unit unit() {
        return unit;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.record.PatientScope;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Banner;
import org.openhims.registration.Found;
import org.openhims.registration.Links;
import org.openhims.registration.Patient;
import org.openhims.registration.PatientFinder;
import org.openhims.registration.Patients;
import org.openhims.registration.internal.Search.Ranked;
import org.openhims.registration.internal.store.TokenTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the register. */
@Component(service = {Patients.class, PatientScope.class, PatientFinder.class, Lookup.class})
public final class Lookup implements Patients, PatientScope, PatientFinder {

    private static final int MOST_BANNERS = 200;

    private final Register register;
    private final Facility facility;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public Lookup(@Reference Register register, @Reference Facility facility, @Reference Texts texts, @Reference Clock clock) {
        this.register = register;
        this.facility = facility;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Patient get(Caller by, String uhid) {
        by.require("patient.read");
        return register.tx(by, tx -> {
            Patient patient = register.shown(tx, register.patient(tx, uhid));
            tx.audit("patient.read", uhid, "");
            return patient;
        });
    }

    @Override
    public Page<Patient> search(Caller by, String q, String cursor, int limit) {
        by.require("patient.read");
        String text = checked(q, limit);
        Ranked behind = Ranked.cursor(cursor);
        return register.tx(by, tx -> search(tx, text, behind, limit));
    }

    private Page<Patient> search(Tx tx, String text, Ranked behind, int limit) {
        List<Ranked> ranked = new Search(new TokenTable(tx.connection()), uhids -> register.patients(tx, uhids)).find(text, behind, limit + 1);
        Page<Ranked> page = Page.of(ranked.subList(0, Math.min(ranked.size(), limit + 1)), limit, Ranked::cursor);
        List<String> uhids = page.items().stream().map(Ranked::uhid).toList();
        Map<String, Patient> patients = register.patients(tx, uhids);
        uhids.forEach(uhid -> tx.audit("patient.search", uhid, ""));
        return new Page<>(uhids.stream().map(patients::get).filter(Objects::nonNull).map(patient -> register.shown(tx, patient)).toList(),
                page.next());
    }

    @Override
    public List<Found> find(Caller by, String q, int most) {
        by.require("patient.read");
        String text = checked(q, most);
        Matched matched = new Matched(text);
        return register.tx(by, tx -> search(tx, text, Ranked.cursor(null), most).items().stream().map(matched::of).toList());
    }

    @Override
    public Banner banner(Caller by, String uhid) {
        Banner banner = banners(by, List.of(uhid)).get(uhid);
        if (banner == null) {
            throw Problem.unknown("patient.unknown");
        }
        return banner;
    }

    @Override
    public Map<String, Banner> banners(Caller by, Collection<String> uhids) {
        by.require("patient.read");
        Set<String> asked = new TreeSet<>(uhids);
        if (asked.size() > MOST_BANNERS) {
            throw Problem.invalid("uhids", "size", 0, MOST_BANNERS);
        }
        Banners banners = new Banners(texts, by.locale(), facility.day(clock.instant()));
        return register.tx(by, tx -> {
            Collection<Patient> patients = register.patients(tx, asked).values();
            patients.forEach(patient -> tx.audit("patient.read", patient.uhid(), "banner"));
            return patients.stream().map(patient -> banners.of(register.shown(tx, patient))).collect(Collectors.toMap(Banner::uhid, banner -> banner));
        });
    }

    /** A patient, the records that were merged, and the temporary identities that were the patient's, whichever of them is asked for. */
    @Override
    public Set<String> uhids(Caller by, String uhid) {
        return register.tx(by, tx -> {
            Set<String> all = new TreeSet<>();
            gather(tx, register.root(tx, register.patient(tx, uhid)), all);
            return all;
        });
    }

    private void gather(Tx tx, Patient patient, Set<String> all) {
        all.add(patient.uhid());
        Links links = patient.links() == null ? Links.NONE : patient.links();
        all.addAll(links.temporaries());
        register.patients(tx, links.merged()).values().forEach(merged -> gather(tx, merged, all));
    }

    @Override
    public String survivor(Caller by, String uhid) {
        return register.tx(by, tx -> register.root(tx, register.patient(tx, uhid)).uhid());
    }

    private static String checked(String q, int limit) {
        Fields fields = new Fields();
        String text = fields.text("q", q, Integer.MAX_VALUE);
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length < 2 || length > 100) {
            fields.wrong("q", "size", 2, 100);
        }
        if (limit < 1 || limit > 100) {
            fields.wrong("limit", "limit", 1, 100);
        }
        fields.done();
        return text;
    }
}

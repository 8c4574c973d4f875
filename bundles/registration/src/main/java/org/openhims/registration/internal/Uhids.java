// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.downtime.PaperForm;
import org.openhims.platform.downtime.PaperSource;
import org.openhims.platform.downtime.PaperTime;
import org.openhims.platform.downtime.Sticker;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.registration.PaperRegistration;
import org.openhims.registration.internal.store.ReservedTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The range of UHIDs: the next one, and those reserved for paper. */
@Component(service = {Uhids.class, PaperSource.class})
public final class Uhids implements PaperSource {

    private final Register register;
    private final Store store;
    private final Facility facility;

    @Activate
    public Uhids(@Reference Register register, @Reference Store store, @Reference Facility facility) {
        this.register = register;
        this.store = store;
        this.facility = facility;
    }

    String next() {
        return CheckDigit.VERHOEFF.appendTo(String.format("%02d%010d", facility.identity(Locale.ENGLISH).stateCode(),
                store.nextNumber("registration.uhid")));
    }

    /** The sticker, used from now on; 400 when it is none of ours, or the time does not fit it. */
    ReservedTable.Reserved claim(Tx tx, PaperRegistration form) {
        if (form.uhid().length() != 13 || !CheckDigit.VERHOEFF.isValid(form.uhid())) {
            throw Problem.invalid("downtime.uhid", "downtime.check-digit");
        }
        ReservedTable.Reserved sticker = ReservedTable.of(tx).use(form.uhid(), tx.now())
                .orElseThrow(() -> Problem.invalid("downtime.uhid", "downtime.not-reserved"));
        PaperTime.check(form.at(), sticker.reservedAt(), tx.now(), facility);
        return sticker;
    }

    @Override
    public String kind() {
        return "uhid";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void reserve(Caller by, Kit kit, int count) {
        List<String> numbers = Stream.generate(this::next).limit(count).toList();
        register.tx(by, tx -> {
            ReservedTable table = ReservedTable.of(tx);
            if (table.ofKit(kit.number()).isEmpty()) {
                table.reserve(kit.number(), kit.madeAt(), numbers);
                tx.audit("downtime.kit", null, "kit=" + kit.number() + " uhids=" + numbers.get(0) + ".." + numbers.get(count - 1));
            }
            return null;
        });
    }

    @Override
    public List<Sticker> stickers(long kit, Locale language) {
        return register.tx(Caller.system("registration"), tx -> ReservedTable.of(tx).ofKit(kit)).stream()
                .map(uhid -> new Sticker(uhid, "UHID")).toList();
    }

    @Override
    public PaperForm form() {
        return new PaperForm("registration.paper.title", List.of("registration.paper.sticker"), List.of(
                PaperForm.half("registration.paper.at"), PaperForm.half("registration.paper.mobile"),
                PaperForm.wide("registration.paper.name", 11), PaperForm.half("registration.paper.sex"),
                PaperForm.half("registration.paper.born"), PaperForm.wide("registration.paper.address", 18),
                PaperForm.half("registration.paper.kin"), PaperForm.half("registration.paper.kinmobile"),
                PaperForm.wide("registration.paper.allergies", 11), PaperForm.half("registration.paper.abha"),
                PaperForm.half("registration.paper.clerk")));
    }
}

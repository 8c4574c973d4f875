// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.audit.AuditTrail;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.openhims.registration.AccessLog;
import org.openhims.registration.Banner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Tells a patient who looked. */
@Component
public final class AccessDesk implements AccessLog {

    private static final int MOST = 200;
    private static final Caller REGISTRATION = Caller.system("registration");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd MMM uuuu HH:mm");

    private final Register register;
    private final Lookup lookup;
    private final Facility facility;
    private final Texts texts;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile AuditTrail trail;

    @Activate
    public AccessDesk(@Reference Register register, @Reference Lookup lookup, @Reference Facility facility, @Reference Texts texts) {
        this.register = register;
        this.lookup = lookup;
        this.facility = facility;
        this.texts = texts;
    }

    /** The cursor is the place of the record among the patient's, and the trail's own cursor in it. */
    @Override
    public Page<Access> of(Caller by, String uhid, String cursor, int limit) {
        by.require("patient.accesslog");
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "limit", 1, MOST);
        }
        List<String> all = numbers(by, uhid);
        register.tx(by, tx -> {
            tx.audit("patient.accesslog", uhid, "");
            return null;
        });
        String[] place = cursor == null ? new String[] {"0", ""} : cursor.split(":", 2);
        if (place.length != 2 || !place[0].matches("[0-9]{1,3}") || Integer.parseInt(place[0]) >= all.size()) {
            throw Problem.invalid("cursor", "cursor");
        }
        return page(by, all, Integer.parseInt(place[0]), place[1].isEmpty() ? null : place[1], limit);
    }

    private List<String> numbers(Caller by, String uhid) {
        String own = lookup.survivor(by, uhid);
        List<String> all = new ArrayList<>(List.of(own));
        lookup.uhids(by, uhid).stream().filter(number -> !number.equals(own)).forEach(all::add);
        return all;
    }

    private Page<Access> page(Caller by, List<String> all, int record, String inner, int limit) {
        AuditTrail present = trail;
        if (present == null) {
            throw Problem.unavailable("patient.accesslog.away");
        }
        Page<AuditEntry> entries = present.search(REGISTRATION, new AuditTrail.Query(null, all.get(record), null, null, null), inner, limit);
        String next = entries.next() != null ? record + ":" + entries.next() : record + 1 < all.size() ? record + 1 + ":" : null;
        return new Page<>(entries.items().stream().map(entry -> access(by, entry)).toList(), next);
    }

    private Access access(Caller by, AuditEntry entry) {
        String key = "permission." + entry.action();
        String what = texts.text(by.locale(), key);
        return new Access(entry.at(), entry.user(), entry.action(), what.equals(key) ? entry.action() : what, entry.reason());
    }

    @Override
    public Sheet sheet(Caller by, String uhid) {
        Banner patient = lookup.banner(by, uhid);
        Locale in = by.locale();
        List<List<String>> rows = of(by, uhid, null, MOST).items().stream()
                .map(access -> List.of(time(access.at(), in), access.user(), access.what() + (access.reason() == null ? "" : " (" + access.reason() + ')')))
                .toList();
        return new Sheet(texts.text(in, "registration.accesslog"), Sheet.Paper.A4, in, List.of(
                Element.Text.bold(facility.identity(in).name(), 14), Element.Text.bold(texts.text(in, "registration.accesslog"), 12),
                Element.Text.plain(patient.name() + " · " + patient.uhid(), 11), new Element.Rule(),
                new Element.Table(List.of(texts.text(in, "registration.accesslog.at"), texts.text(in, "registration.accesslog.who"),
                        texts.text(in, "registration.accesslog.what")), rows, List.of(2.0, 2.0, 4.0), 9)));
    }

    private String time(Instant at, Locale in) {
        return TIME.withLocale(in).format(at.atZone(facility.zone()));
    }
}

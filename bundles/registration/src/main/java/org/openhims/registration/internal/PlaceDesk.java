// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.registration.Place;
import org.openhims.registration.Places;
import org.openhims.registration.internal.store.PlaceTable;
import org.openhims.registration.internal.store.PlaceTable.Effect;
import org.openhims.registration.internal.store.PlaceTable.Near;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds places for addresses, and imports them. */
@Component(configurationPid = "org.openhims.registration")
public final class PlaceDesk implements Places {

    /** {@code etc/org.openhims.registration.cfg}. */
    public @interface Here {

        /** The code of the facility's district, of which the villages are offered before others. */
        String place_district() default "";

        /** The code of the facility's sub-district. */
        String place_subdistrict() default "";
    }

    private static final int AT_ONCE = 250;
    private static final int MOST_FAULTS = 100;
    private static final int MOST_FOUND = 50;
    private static final int LONGEST_KEY = 60;

    private final Register register;
    private final Near near;

    @Activate
    public PlaceDesk(@Reference Register register, @Reference Facility facility, Here here) {
        this(register, new Near(here.place_subdistrict(), here.place_district(), String.valueOf(facility.identity(Locale.ENGLISH).stateCode())));
    }

    PlaceDesk(Register register, Near near) {
        this.register = register;
        this.near = near;
    }

    @Override
    public List<Place> find(Caller by, String q, int most) {
        by.require("patient.register");
        if (most < 1 || most > MOST_FOUND) {
            throw Problem.invalid("limit", "limit", 1, MOST_FOUND);
        }
        String key = q == null || q.length() > 100 ? "" : key(q);
        // Nobody's data: nothing for the audit.
        return key.length() < 2 ? List.of() : register.tx(by, tx -> new PlaceTable(tx.connection()).begun(key, near, most));
    }

    @Override
    public Import read(Caller by, Reader csv, boolean dryRun) {
        by.require("registration.places");
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true).setTrim(true).build();
        try (CSVParser file = format.parse(csv)) {
            PlaceColumns columns = PlaceColumns.of(file.getHeaderNames());
            if (columns.none()) {
                throw Problem.invalid("file", "place.columns");
            }
            return new Reading(columns, dryRun).all(by, file.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            // Broken quotes, or two columns of one name.
            throw Problem.invalid("file", "place.columns");
        }
    }

    private static String key(String name) {
        String key = String.join(" ", Fold.words(name).stream().map(Fold::phonetic).toList());
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    private final class Reading {

        private final PlaceColumns columns;
        private final boolean dryRun;
        private final Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
        private final Set<String> seen = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();
        private int rows;

        private Reading(PlaceColumns columns, boolean dryRun) {
            this.columns = columns;
            this.dryRun = dryRun;
        }

        /** Some rows in a transaction: what stopped half way is read once more. */
        private Import all(Caller by, Iterator<CSVRecord> file) {
            while (file.hasNext()) {
                List<CSVRecord> some = new ArrayList<>();
                while (some.size() < AT_ONCE && file.hasNext()) {
                    some.add(file.next());
                }
                register.tx(by, tx -> {
                    PlaceTable table = new PlaceTable(tx.connection());
                    some.forEach(row -> row(table, row));
                    return null;
                });
            }
            return new Import(rows, count(Effect.ADDED), count(Effect.CHANGED), count(Effect.SAME), faults);
        }

        private int count(Effect effect) {
            return counts.getOrDefault(effect, 0);
        }

        private void row(PlaceTable table, CSVRecord record) {
            rows++;
            PlaceColumns.Read read = columns.read(record);
            if (read.fault() != null) {
                if (faults.size() < MOST_FAULTS) {
                    faults.add(new Fault(record.getRecordNumber() + 1, read.fault(), read.value()));
                }
                return;
            }
            // A district stands in the rows of all its villages.
            read.places().stream().filter(place -> seen.add(place.kind() + place.code())).forEach(place -> counts.merge(
                    table.put(place, key(place.name()), place.otherName() == null ? null : key(place.otherName()), !dryRun), 1, Integer::sum));
        }
    }
}

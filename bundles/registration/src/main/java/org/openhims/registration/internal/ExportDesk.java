// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.io.Writer;
import java.util.List;
import java.util.function.LongConsumer;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Patient;
import org.openhims.registration.PatientExports;
import org.openhims.registration.internal.csv.CsvOut;
import org.openhims.registration.internal.csv.PatientLine;
import org.openhims.registration.internal.store.FactsTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the register out, some patients at a time. The audit knows of it before the first of them leaves. */
@Component
public final class ExportDesk implements PatientExports {

    static final String PERMISSION = "patient.export";
    private static final int AT_ONCE = 200;

    private final Register register;
    private final Texts texts;

    @Activate
    public ExportDesk(@Reference Register register, @Reference Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    @Override
    public Export open(Caller by, String reason) {
        by.require(PERMISSION);
        String why = Fields.reason(reason);
        long count = register.tx(by, tx -> {
            long records = new Sql(tx.connection()).number("select count(*) from registration_patient");
            tx.audit(PERMISSION, null, "records=" + records + " reason=" + why);
            return records;
        });
        return new Running(by, count);
    }

    private final class Running implements Export {

        private final Caller by;
        private final long count;

        Running(Caller by, long count) {
            this.by = by;
            this.count = count;
        }

        @Override
        public long of() {
            return count;
        }

        @Override
        public long write(Writer out, LongConsumer progress) {
            CsvOut csv = new CsvOut(out, PatientLine.columns().stream().map(column -> texts.text(by.locale(), column.text())).toList());
            long looked = 0;
            long written = 0;
            for (List<Patient> some = behind(""); !some.isEmpty(); some = behind(some.get(some.size() - 1).uhid())) {
                List<Patient> own = some.stream().filter(patient -> patient.mergedInto() == null && patient.identifiedAs() == null).toList();
                own.forEach(patient -> csv.row(PatientLine.of(patient)));
                written += own.size();
                looked += some.size();
                progress.accept(looked);
            }
            csv.end();
            return written;
        }

        private List<Patient> behind(String uhid) {
            return register.tx(by, tx -> new FactsTable(tx.connection()).behind(uhid, AT_ONCE).stream().map(register::patient).toList());
        }
    }
}

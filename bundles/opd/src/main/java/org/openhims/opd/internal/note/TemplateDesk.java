// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.note;

import java.util.List;
import java.util.Optional;
import org.openhims.opd.NoteTemplate;
import org.openhims.opd.Templates;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.rx.RxLines;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Templates of notes, as the administrator sets them up. */
@Component
public final class TemplateDesk implements Templates {

    private static final String READ = "opd.queue.read";
    private static final int LONGEST = 4000;
    private static final int MOST_PICKS = 24;
    private static final int MOST_ORDERS = 20;

    private final OpdUnit unit;
    private final RxLines lines;
    private final Json json;

    @Activate
    public TemplateDesk(@Reference OpdUnit unit, @Reference RxLines lines, @Reference Json json) {
        this.unit = unit;
        this.lines = lines;
        this.json = json;
    }

    @Override
    public List<NoteTemplate> all(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> OpdUnit.sql(tx).list("select content from opd_template order by department",
                row -> json.read(row.getString(1), NoteTemplate.class)));
    }

    @Override
    public Optional<NoteTemplate> of(Caller by, String department) {
        by.require(READ);
        return unit.tx(by, tx -> OpdUnit.sql(tx).first("select content from opd_template where department = ?",
                row -> json.read(row.getString(1), NoteTemplate.class), department));
    }

    @Override
    public NoteTemplate set(Caller by, NoteTemplate template) {
        by.require("opd.setup");
        check(template);
        NoteTemplate complete = new NoteTemplate(template.department(), template.complaints(), template.examination(), template.advice(),
                template.diagnoses(), template.tests(), template.drugs().isEmpty() ? List.of() : lines.complete("drugs", template.drugs()));
        return unit.tx(by, tx -> {
            Sql sql = OpdUnit.sql(tx);
            if (sql.number("select count(*) from opd_department where code = ?", template.department()) == 0) {
                throw Problem.invalid("department", "department.unknown");
            }
            String content = json.write(complete);
            if (sql.update("update opd_template set content = ?, changed_by = ?, changed_at = ? where department = ?", content, by.user(),
                    tx.now(), template.department()) == 0) {
                sql.update("insert into opd_template (department, content, changed_by, changed_at) values (?, ?, ?, ?)", template.department(),
                        content, by.user(), tx.now());
            }
            tx.audit("opd.setup", null, "template=" + template.department());
            return complete;
        });
    }

    private static void check(NoteTemplate template) {
        Check check = new Check().text("department", template.department(), 16).most("examination", template.examination(), LONGEST)
                .most("advice", template.advice(), LONGEST)
                .that(template.complaints().size() <= MOST_PICKS, "complaints", "size", 0, MOST_PICKS)
                .that(template.diagnoses().size() <= MOST_PICKS, "diagnoses", "size", 0, MOST_PICKS)
                .that(template.tests().size() <= MOST_ORDERS, "tests", "size", 0, MOST_ORDERS)
                .that(template.drugs().size() <= MOST_ORDERS, "drugs", "size", 0, MOST_ORDERS);
        for (int i = 0; i < template.complaints().size(); i++) {
            check.text("complaints[" + i + ']', template.complaints().get(i), 80);
        }
        for (int i = 0; i < template.tests().size(); i++) {
            check.form("tests[" + i + ']', template.tests().get(i), "[A-Z0-9-]{1,20}");
        }
        DiagnosisWords.check(check, "diagnoses", template.diagnoses());
        check.done();
    }
}

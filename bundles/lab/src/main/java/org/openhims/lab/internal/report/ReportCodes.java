// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.report;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.internal.Access;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.report.ReportCheck;
import org.openhims.lab.report.ReportChecks;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives each report a code of 128 random bits, the same as long as the same stands on it, and tells what became of it since. */
@Component(service = {ReportCodes.class, ReportChecks.class})
public final class ReportCodes implements ReportChecks {

    private static final String PREFIX = "HIMSL1:";
    private static final int BYTES = 16;
    private static final String PAGE = "/report#";
    private static final int LONGEST = 60;
    private static final Caller LAB = Caller.system("lab");
    private static final ReportCheck NONE = new ReportCheck(false, null, null, null, null);
    private static final String OF_CONTENT = "select code from lab_report where order_id = ? and digest = ?";
    private static final String INSERT = "insert into lab_report (code, order_id, uhid, digest, content, issued_at, issued_by) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND = "select order_id, uhid, issued_at, content from lab_report where code = ?";

    private final LabUnit unit;
    private final Json json;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public ReportCodes(@Reference LabUnit unit, @Reference Json json) {
        this.unit = unit;
        this.json = json;
    }

    /**
     * What is printed.
     *
     * @param text of the QR code
     * @param digest as in {@link ReportCheck}
     */
    public record Code(String text, String digest) {
    }

    public Code of(Caller by, LabOrder order, List<Result> released) {
        Printed printed = Printed.of(released);
        String code = PREFIX + code(by, order, printed);
        return new Code(code, printed.digest(code));
    }

    /** Where whoever scans it with a telephone is told; behind the number sign, so that no server on the way learns the code. */
    public static String at(URI address, Code code) {
        return address + PAGE + code.text();
    }

    private String code(Caller by, LabOrder order, Printed printed) {
        try {
            return unit.tx(Access.asking(by), tx -> known(tx, order.id(), printed).orElseGet(() -> issued(tx, order, printed)));
        } catch (ConstraintViolation other) {
            return unit.tx(Access.asking(by), tx -> known(tx, order.id(), printed).orElseThrow());
        }
    }

    private static Optional<String> known(Tx tx, String order, Printed printed) {
        return new Sql(tx.connection()).first(OF_CONTENT, row -> row.getString(1), order, printed.key());
    }

    private String issued(Tx tx, LabOrder order, Printed printed) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        new Sql(tx.connection()).update(INSERT, code, order.id(), order.uhid(), printed.key(), json.write(printed), tx.now(), tx.by().user());
        tx.audit("lab.result.read", order.uhid(), "report order=" + order.id());
        return code;
    }

    @Override
    public ReportCheck verify(String code) {
        String text = Objects.toString(code, "").strip().replaceFirst("^https?://[^#\\s]{1,200}" + PAGE, "");
        if (!text.startsWith(PREFIX) || text.length() > LONGEST) {
            return NONE;
        }
        return unit.tx(LAB, tx -> new Sql(tx.connection()).first(FIND, row -> {
            String uhid = row.getString("uhid");
            Printed printed = json.read(row.getString("content"), Printed.class);
            tx.audit("lab.result.read", uhid, "report verified");
            return new ReportCheck(true, printed.since(Printed.now(tx, row.getString("order_id"))), uhid.substring(uhid.length() - 4),
                    Sql.instant(row, "issued_at"), printed.digest(text));
        }, text.substring(PREFIX.length())).orElse(NONE));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import java.time.Instant;
import java.util.List;
import org.openhims.lab.Flag;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabTest;
import org.openhims.lab.Priority;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;

/** Things of a laboratory for tests. */
final class LabScenes {

    static final String UHID = "0700000000019";
    static final String TUBE = "1000000016";
    static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");

    private LabScenes() {
    }

    static Specimen specimen(String accession, SpecimenStatus status) {
        return new Specimen(accession, status, "o1", UHID, "Sunita Devi", "F", "1990-08-04", Priority.ROUTINE, List.of("CBC"), "blood", "edta", AT,
                null, null, null, null, null, null, null, status == SpecimenStatus.REJECTED ? "1000000024" : null);
    }

    static Result result(String id, String value, Flag flag, ResultStatus status) {
        return new Result(id, "o1", TUBE, UHID, "HGB", "Haemoglobin", "718-7", value, "g/dL", flag, status, "12 - 16", null, null, List.of(), "generic",
                AT, AT, null, null, null, null, null, null, new Result.Previous("11.8", "g/dL", Flag.L, AT.minusSeconds(86_400 * 3)));
    }

    static Result warned(String id, String value, String warning) {
        Result plain = result(id, value, Flag.N, ResultStatus.PRELIMINARY);
        return new Result(id, plain.order(), TUBE, UHID, "HGB", plain.name(), plain.loinc(), value, plain.unit(), Flag.N, plain.status(), plain.range(),
                null, null, List.of(warning), "generic", AT, AT, null, null, null, null, null, null, null);
    }

    /** Validated by this person or version of the rules. */
    static Result by(String who, Result plain) {
        return new Result(plain.id(), plain.order(), TUBE, UHID, "HGB", plain.name(), plain.loinc(), plain.value(), plain.unit(), plain.flag(),
                plain.status(), plain.range(), null, null, List.of(), "generic", AT, AT, who, AT, null, null, null, null, null);
    }

    /** In the place of another one. */
    static Result amended(String id, String value, String wrong) {
        Result plain = result(id, value, Flag.N, ResultStatus.AMENDED);
        return new Result(id, plain.order(), TUBE, UHID, "HGB", plain.name(), plain.loinc(), value, plain.unit(), Flag.N, plain.status(), plain.range(),
                null, null, List.of(), null, AT, AT, "Dr Sen", AT, "Dr Sen", AT, wrong, "typing-error", null);
    }

    static LabTest test(String code, String name) {
        return new LabTest(code, name, "haematology", "blood", "edta", List.of(code), true);
    }

    static LabTest panel(String code, String... analytes) {
        return new LabTest(code, code, "haematology", "blood", "edta", List.of(analytes), true);
    }

    static LabOrder order(List<Result> results) {
        return new LabOrder("o1", UHID, List.of("CBC"), Priority.ROUTINE, null, null, AT, "doctor",
                List.of(specimen(TUBE, SpecimenStatus.ORDERED)), results);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabTest;
import org.openhims.lab.ReferenceRange;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

class ValuesTest {

    private static final Caller BY = Caller.system("test");
    private static final BigDecimal LOW = new BigDecimal("12.0");
    private static final BigDecimal HIGH = new BigDecimal("15.0");

    private final Values values = new Values(new Small(), LocalDate.of(2026, 11, 22));

    @Test
    void mostAreWithinTheRangeAndSomeNot() {
        List<BigDecimal> all = IntStream.range(1000, 1200).mapToObj(this::woman).map(patient -> values.of(BY, "HGB", patient))
                .map(Optional::orElseThrow).map(BigDecimal::new).toList();

        long within = all.stream().filter(value -> value.compareTo(LOW) >= 0 && value.compareTo(HIGH) <= 0).count();
        assertTrue(within > 110 && within < 180, "within " + within);
        assertTrue(all.stream().allMatch(value -> value.scale() == 1 && value.signum() > 0));
    }

    @Test
    void theSamePatientHasTheSameValue() {
        assertEquals(values.of(BY, "HGB", woman(7)), values.of(BY, "HGB", woman(7)));
    }

    @Test
    void withoutRangeOrAgeThereIsNone() {
        Patient ageless = new Patient("1", "A", null, Sex.F, null, false, null, null, null, null, null, null, null, null);
        Patient man = new Patient("1", "A", null, Sex.M, "1990", false, null, null, null, null, null, null, null, null);

        assertEquals(Optional.empty(), values.of(BY, "HGB", ageless));
        assertEquals(Optional.empty(), values.of(BY, "HGB", man));
        assertEquals(Optional.empty(), values.of(BY, "WORDS", woman(1)));
    }

    private Patient woman(int number) {
        return new Patient(String.valueOf(number), "A", null, Sex.F, "1990", false, null, null, null, null, null, null, null, null);
    }

    /** A catalogue of haemoglobin in women. */
    private static final class Small implements LabCatalogue {

        @Override
        public Analyte analyte(Caller by, String code) {
            return new Analyte(code, code, null, "g/dL", 1, code.equals("HGB"), List.of());
        }

        @Override
        public List<ReferenceRange> ranges(Caller by, String analyte) {
            return List.of(new ReferenceRange(analyte, "F", 0, 50_000, LOW, HIGH, null, null, "test"));
        }

        @Override
        public List<LabTest> tests(Caller by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LabTest test(Caller by, String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Analyte> analytes(Caller by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ReferenceRange> setRanges(Caller by, String analyte, List<ReferenceRange> ranges) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LabTest offer(Caller by, String code, boolean offered) {
            throw new UnsupportedOperationException();
        }
    }
}

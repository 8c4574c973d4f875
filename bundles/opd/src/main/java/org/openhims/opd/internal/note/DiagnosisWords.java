// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.note;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.internal.Check;
import org.openhims.platform.Coded;
import org.openhims.platform.text.Texts;

/** Diagnoses on paper and in the record: the doctor's words with their code, or said to have none. */
public final class DiagnosisWords {

    private static final String ICD10_CODE = "[A-Z][0-9][0-9](\\.[0-9]{1,2})?";

    private DiagnosisWords() {
    }

    public static String of(Texts texts, Locale locale, List<Coded> diagnoses) {
        return diagnoses.stream().map(one -> of(texts, locale, one)).collect(Collectors.joining("; "));
    }

    private static String of(Texts texts, Locale locale, Coded one) {
        return Diagnoses.coded(one) ? one.display() + " (" + one.code() + ')' : texts.text(locale, "opd.note.uncoded", one.display());
    }

    /** A code of ICD-10 has its form, whether it is among those that ship or not. */
    public static void check(Check check, String field, List<Coded> diagnoses) {
        for (int i = 0; i < diagnoses.size(); i++) {
            Coded one = diagnoses.get(i);
            String part = field + '[' + i + "].";
            check.text(part + "system", one.system(), 100).text(part + "code", one.code(), 40).text(part + "display", one.display(), 300)
                    .that(!Diagnoses.ICD10.equals(one.system()) || one.code() == null || one.code().matches(ICD10_CODE), part + "code", "opd.icd");
        }
    }
}

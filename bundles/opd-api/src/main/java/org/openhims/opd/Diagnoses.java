// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.Coded;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Diagnoses in common use, with their codes of ICD-10 (WHO, version 2019). Permission: {@code opd.queue.read}. */
@ProviderType
public interface Diagnoses {

    String ICD10 = "http://hl7.org/fhir/sid/icd-10";

    /** The system of a diagnosis in words only, whose code is {@code -}. */
    String WORDS = "urn:hims:text";

    static Coded inWords(String text) {
        return new Coded(WORDS, "-", text);
    }

    static boolean coded(Coded diagnosis) {
        return !WORDS.equals(diagnosis.system());
    }

    /**
     * Those of which a word in either language, a usual short form or the code begins with each word of the text, in the caller's
     * language; those whose name begins with the text first. At most 20; none for less than two characters.
     */
    List<Coded> find(Caller by, String text);
}

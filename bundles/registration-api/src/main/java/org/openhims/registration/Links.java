// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.ArrayList;
import java.util.List;

/**
 * Other records that belong to a patient, by UHID.
 *
 * @param babies who were registered on this mother
 * @param identifiedAs whose temporary identity this was; null when it is none
 * @param temporaries the temporary identities that this patient had
 * @param mergedInto the record that this one was merged into; null for a record that stands
 * @param merged the records that were merged into this one
 */
public record Links(List<String> babies, String identifiedAs, List<String> temporaries, String mergedInto, List<String> merged) {

    public static final Links NONE = new Links(null, null, null);

    public Links {
        babies = babies == null ? List.of() : List.copyOf(babies);
        temporaries = temporaries == null ? List.of() : List.copyOf(temporaries);
        merged = merged == null ? List.of() : List.copyOf(merged);
    }

    /** Of a record that was never merged. */
    public Links(List<String> babies, String identifiedAs, List<String> temporaries) {
        this(babies, identifiedAs, temporaries, null, null);
    }

    public Links withBaby(String uhid) {
        return new Links(and(babies, uhid), identifiedAs, temporaries, mergedInto, merged);
    }

    public Links withTemporary(String uhid) {
        return new Links(babies, identifiedAs, and(temporaries, uhid), mergedInto, merged);
    }

    public Links identifiedAs(String uhid) {
        return new Links(babies, uhid, temporaries, mergedInto, merged);
    }

    public Links mergedInto(String uhid) {
        return new Links(babies, identifiedAs, temporaries, uhid, merged);
    }

    private static List<String> and(List<String> uhids, String more) {
        List<String> all = new ArrayList<>(uhids);
        all.add(more);
        return all;
    }
}

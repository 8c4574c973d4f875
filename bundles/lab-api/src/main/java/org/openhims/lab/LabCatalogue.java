// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the laboratory does and against which limits. A published set is there from the first start; each laboratory sets its own.
 * Permissions: {@code lab.catalogue.read}, {@code lab.catalogue.manage}.
 */
@ProviderType
public interface LabCatalogue {

    /** All tests and panels, by department and code. */
    List<LabTest> tests(Caller by);

    /** 404 {@code lab.test.unknown} when there is none. */
    LabTest test(Caller by, String code);

    List<Analyte> analytes(Caller by);

    /** 404 {@code lab.analyte.unknown} when there is none. */
    Analyte analyte(Caller by, String code);

    /** The ranges of an analyte; empty when there is none, and then its results carry no flag. */
    List<ReferenceRange> ranges(Caller by, String analyte);

    /** Puts this laboratory's own ranges in place of all that the analyte has. 400 for limits that cross or ages that overlap. */
    List<ReferenceRange> setRanges(Caller by, String analyte, List<ReferenceRange> ranges);

    /** Offers the test or stops offering it; what was ordered goes on. */
    LabTest offer(Caller by, String code, boolean offered);
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.time.LocalDate;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The laboratory's breakpoints and other rules of microbiology. Permissions: {@code lab.worklist} to read, {@code lab.micro.manage}. */
@ProviderType
public interface Microbiology {

    MicroRules current(Caller by);

    /** As they were: an interpretation names the version by which it was computed. 404 {@code lab.micro.unknown}. */
    MicroRules version(Caller by, int version);

    /** Puts these in the place of the present ones, from whose version they were made: 409 {@code lab.micro.changed} otherwise. */
    MicroRules change(Caller by, MicroRules rules);

    /** By organism, those with the most isolates first. 400 unless {@code until} lies behind {@code from}, by at most 3 years; both included. */
    List<Antibiogram> antibiogram(Caller by, LocalDate from, LocalDate until);
}

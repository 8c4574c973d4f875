// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.time.LocalDate;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What comes of it all. Permission: {@code billing.book.read}. */
@ProviderType
public interface Books {

    /** Today's for null. */
    DayBook day(Caller by, LocalDate day);

    /** By rate, of bills that were made on these days and not cancelled; at most 366 days. */
    List<GstLine> gst(Caller by, LocalDate from, LocalDate until);

    Balance balance(Caller by);
}

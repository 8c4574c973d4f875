// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What analysers sent and nobody could match; never dropped, resolved by a person. Permissions: {@code lab.unmatched.read}, {@code lab.unmatched.resolve}. */
@ProviderType
public interface Unmatched {

    /** Newest first; a null cursor starts at the newest. {@code limit} 1 to 200. */
    Page<UnmatchedReport> list(Caller by, boolean open, String cursor, int limit);

    /** 404 {@code lab.unmatched.unknown} when there is none. */
    UnmatchedReport get(Caller by, String id);

    /**
     * Gives the values to the specimen that the caller names, having looked at it. What was ordered, the specimen's state and units are
     * checked as for any report; 409 {@code lab.unmatched.<reason>} when a value still does not fit, and nothing is changed.
     *
     * @param note why the caller is sure, 3 to 200 characters
     * @return the preliminary results
     */
    List<Result> assign(Caller by, String id, String accession, String note);

    /**
     * Lays it aside.
     *
     * @param reason a code of {@link #dismissReasons}; 400 for any other
     * @param note at most 200 characters; may be null
     */
    UnmatchedReport dismiss(Caller by, String id, String reason, String note);

    /** Codes; texts are {@code lab.reason.<code>}. */
    List<String> dismissReasons();
}

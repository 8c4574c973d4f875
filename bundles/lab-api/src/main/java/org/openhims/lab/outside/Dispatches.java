// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.outside;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is sent to other laboratories. Until the report of a test is back no person enters results of it; then they are entered as any other, and the
 * report names who did the test. Permissions: {@code lab.outside.read}, {@code lab.outside.send}.
 */
@ProviderType
public interface Dispatches {

    /** Received specimens with tests that are to be sent, urgent ones first. @param laboratory null for all */
    List<WaitingSpecimen> waiting(Caller by, String laboratory);

    /**
     * Sends.
     *
     * @return 404 {@code lab.outside.unknown}, {@code lab.specimen.unknown}; 409 {@code lab.specimen.<status>} for one that is not in the laboratory,
     *         {@code lab.outside.nothing} with {@code accession} when nothing of it is to be sent there, {@code lab.custody.given} for one of a
     *         medico-legal case whose chain does not say that it was given outside
     */
    Dispatch dispatch(Caller by, NewDispatch what);

    /** Newest first. */
    Page<Dispatch> past(Caller by, String cursor, int limit);

    /** 404 {@code lab.outside.dispatch}. */
    Dispatch get(Caller by, String id);

    /** The list that goes with the specimens, A4. */
    Sheet manifest(Caller by, String id);

    /** The report of a test is back. @param reference its number, at most 60 characters; may be null. 404 {@code lab.outside.item}, 409 {@code .<status>} */
    Dispatch.Item returned(Caller by, String item, String reference);

    /** The test will not come back; it can be sent again. @param reason a code of {@link #cancelReasons} */
    Dispatch.Item cancel(Caller by, String item, String reason, String note);

    /** Codes; texts are {@code lab.reason.<code>}. */
    List<String> cancelReasons();

    /** Tests that should be back, the longest due first. */
    List<Dispatch.Item> overdue(Caller by);
}

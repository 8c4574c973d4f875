// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.board;

import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Boards of queues and their waiting times. 404 {@code opd.queue.unknown}. */
@ProviderType
public interface Boards {

    /** For everybody, without a sign-in; no person's data, hence no audit. */
    Board board(String queue);

    /** Permission {@code opd.queue.read}. */
    QueueTimes times(Caller by, String queue);
}

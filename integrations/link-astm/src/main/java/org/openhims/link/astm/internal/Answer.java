// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.util.Optional;

/** What the engine says to a message, on its way back to the connection. */
record Answer(Optional<byte[]> bytes) {
}

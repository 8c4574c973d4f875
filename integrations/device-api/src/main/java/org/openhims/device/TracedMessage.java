// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;

/**
 * A message with what is known of its way; without its content.
 *
 * @param outcome null when the laboratory has it and what it did was not noted
 * @param accessions under which it came, as sent
 */
public record TracedMessage(StoredMessage message, Outcome outcome, List<String> accessions) {

    public TracedMessage {
        accessions = List.copyOf(accessions);
    }
}

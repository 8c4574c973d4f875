// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import java.util.Optional;

/** What came of an act. */
enum Outcome {
    /** There was nothing to do. */
    IDLE, REFUSED, DONE;

    static Outcome of(Optional<?> answer) {
        return answer.isPresent() ? DONE : REFUSED;
    }
}

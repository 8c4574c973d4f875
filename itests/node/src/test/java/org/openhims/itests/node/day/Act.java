// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import java.util.Random;

/** Something that somebody at a counter does. */
interface Act {
    Outcome by(Random random);
}

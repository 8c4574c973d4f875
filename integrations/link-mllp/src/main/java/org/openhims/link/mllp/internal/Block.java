// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import org.openhims.device.Frame.Wholeness;

/** What stood between a start and an end block, or what came of it. */
record Block(byte[] bytes, Wholeness wholeness) {
}

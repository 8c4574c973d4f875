// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.bench;

import org.openhims.lab.Priority;

/** @param minutes from collection to release */
public record TurnaroundTarget(Priority priority, int minutes) {
}

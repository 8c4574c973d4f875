// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

/** Why somebody is usually away or a place closed; its text is {@code uiopd.leave.kind.<kind>} and becomes the beginning of the reason. */
enum LeaveKind {
    CASUAL, EARNED, MEDICAL, MATERNITY, TRAINING, CAMP, COURT, HOLIDAY, CLOSED, OTHER
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import org.openhims.lab.outside.Dispatch;

/** A test that is at another laboratory. @param late its report should be back */
record AwayTest(Dispatch.Item item, Dispatch dispatch, boolean late) {
}

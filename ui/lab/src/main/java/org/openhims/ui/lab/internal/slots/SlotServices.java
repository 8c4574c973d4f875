// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import org.openhims.lab.LabOrders;
import org.openhims.lab.Specimens;
import org.openhims.lab.slots.CollectionSlots;

/** What the page of slots works with. */
record SlotServices(CollectionSlots slots, LabOrders orders, Specimens specimens) {
}

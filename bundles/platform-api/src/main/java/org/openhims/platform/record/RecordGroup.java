// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.record;

/** What a reader looks for in a record. */
public enum RecordGroup {
    VISIT, RESULT, DRUG, BILL, CARD;

    /** Whether the fact is of this group; some, such as corrections, are of none. */
    public boolean holds(RecordItem item) {
        return switch (this) {
            case VISIT -> item.module().equals("opd") && !item.kind().equals("prescription");
            case RESULT -> item.module().equals("lab");
            case DRUG -> item.module().equals("pharmacy") || item.kind().equals("prescription");
            case BILL -> item.module().equals("billing");
            case CARD -> item.module().equals("healthcard");
        };
    }
}

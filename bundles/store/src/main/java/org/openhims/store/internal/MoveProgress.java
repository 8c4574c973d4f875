// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

/** Is told how the move of a database goes on. */
public interface MoveProgress {

    /** A table with the checksums of its rows in the old and in the new database. */
    record Moved(String table, long rows, String before, String after) {

        public boolean same() {
            return before.equals(after);
        }
    }

    /** @param of the table's steps: each row is copied, then read again */
    void at(String table, long done, long of);

    void moved(Moved table);
}

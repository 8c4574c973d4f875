// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A database as files. */
interface DatabaseFiles {

    /** Writes a consistent copy of the running database into the empty folder. */
    void copyTo(Path folder) throws IOException, SQLException;

    /**
     * Makes the copy in the folder the database, which nobody has open.
     *
     * @param stamp names what is put aside for it
     */
    void putBack(Path folder, String stamp) throws IOException, SQLException;
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import jakarta.persistence.EntityManager;
import java.sql.Connection;

/** One database transaction; {@link #close} rolls back what was not committed. */
interface Session extends AutoCloseable {

    EntityManager em();

    /** Writes what the entity manager holds, then gives the connection that it wrote to. */
    Connection connection();

    /** True when anything was changed. */
    boolean wrote();

    void commit();

    @Override
    void close();

    /** Opens the sessions of one unit. */
    interface Factory extends AutoCloseable {

        Session open();

        @Override
        void close();
    }
}

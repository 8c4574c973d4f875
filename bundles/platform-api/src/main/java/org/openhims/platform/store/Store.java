// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

import org.osgi.annotation.versioning.ProviderType;

/** The node's one database. */
@ProviderType
public interface Store {

    /**
     * Brings the module's tables to the present version with the change log {@code db/<name>.xml} of the owner's bundle,
     * then opens its unit. Close the unit when the component is deactivated.
     *
     * @param owner a class of the module's bundle, found by whose loader entities and change log are read
     * @param name the module's name, also the prefix of its tables
     * @param entities the unit's enhanced entity classes; none for a module that uses {@link Tx#connection()} only
     * @throws IllegalStateException when the migration fails; the database is as before
     */
    Unit open(Class<?> owner, String name, Class<?>... entities);

    /**
     * The next number of a series, unique in this database for ever, also across crashes and several nodes on one database.
     * Numbers are handed out from blocks, so some may be left out. The first is 1.
     */
    long nextNumber(String series);

    /**
     * True while this process is the one that does the named job on this database; another takes over when it dies.
     * Ask again before each round of the job: a lease is held for ten seconds from the last asking.
     */
    boolean lease(String job);
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

/**
 * {@code etc/org.openhims.store.cfg}.
 *
 * <p>{@code driver.target} chooses the driver: {@code (osgi.jdbc.driver.name=derby)} or
 * {@code (osgi.jdbc.driver.class=org.postgresql.Driver)}.
 */
@interface StoreSettings {

    /** JDBC URL; empty for Derby in the node's data folder. */
    String url() default "";

    String user() default "";

    String password() default "";

    /** Connections at most. */
    int pool() default 16;

    /** Where backups go and restores are asked for; empty for {@code backups} in the node's data folder. */
    String folder() default "";
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

/** What the facility may set, in {@code etc/org.openhims.link.mllp.cfg}, or in {@code …mllp-<name>.cfg} for each of several listeners. */
public @interface Settings {

    /** The link's name; two listeners need two. */
    String name() default "mllp";

    String host() default "127.0.0.1";

    int port() default 2575;

    /** Addresses and networks that may connect, beside the machine itself. */
    String[] peers() default {};

    int maxConnections() default 64;

    /** Messages that are worked on at the same time. */
    int workers() default 8;

    /** The greatest message. */
    int maxMegabytes() default 16;

    /** After so long without a byte within a message the connection is closed. */
    int unfinishedSeconds() default 30;

    /** After so long without a message the connection is closed; 0 for never. */
    int idleSeconds() default 0;
}

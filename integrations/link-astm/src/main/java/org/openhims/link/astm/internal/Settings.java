// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

/** What the facility may set, in {@code etc/org.openhims.link.astm.cfg}, or in {@code …astm-<name>.cfg} for each of several links. */
public @interface Settings {

    /** The link's name; two links need two. */
    String name() default "astm";

    /** {@code server} to be called by analysers, {@code client} to call one, or its terminal server. */
    String mode() default "server";

    String host() default "127.0.0.1";

    int port() default 5600;

    /** Addresses and networks that may connect, beside the machine itself. */
    String[] peers() default {};

    int maxConnections() default 64;

    /** Messages that are worked on at the same time. */
    int workers() default 8;

    /** The greatest message. */
    int maxMegabytes() default 4;

    /** The greatest text of a frame that is sent. */
    int frameBytes() default 240;

    int answerSeconds() default 15;

    int receiveSeconds() default 30;

    int contentionSeconds() default 20;

    int busySeconds() default 10;

    /** After so long without a byte between messages the connection is closed; 0 for never. */
    int idleSeconds() default 0;
}

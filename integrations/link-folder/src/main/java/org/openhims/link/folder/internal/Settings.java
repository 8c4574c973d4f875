// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.folder.internal;

/** What the facility says of a folder, in {@code etc/org.openhims.link.folder-<name>.cfg}. */
public @interface Settings {

    /** The link's name; two folders need two. */
    String name() default "folder";

    /** Where the instrument leaves its files. */
    String directory();

    /** Which device it is, for {@code match.peer} of a profile; the link's name when left out. */
    String device() default "";

    /** Which files, such as {@code run-*.csv}; {@code *} and {@code ?} stand for any letters. */
    String pattern() default "*.csv";

    /** Which codec reads them. */
    String protocol() default "csv";

    /** Of the files, such as {@code windows-1252}; when left out the codec finds out. */
    String charset() default "";

    /** A file that has not changed for so long is finished. */
    int stableSeconds() default 5;

    /** How often is looked. */
    int everySeconds() default 5;

    /** The greatest file. */
    int maxMegabytes() default 4;
}

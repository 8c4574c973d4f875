// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import org.openhims.platform.picture.Picture;
import org.openhims.registration.Photos;

/** A photo made anew, for pages and for banners. */
record Portrait(byte[] picture, byte[] small) {

    private static final int MOST_BYTES = 60_000;
    private static final int MOST_BYTES_SMALL = 6_000;

    static Portrait of(byte[] file) {
        Picture picture = Picture.read(file, "photo", Photos.MOST_BYTES, 480, 640);
        return new Portrait(picture.jpeg(MOST_BYTES), picture.within(120, 160).jpeg(MOST_BYTES_SMALL));
    }
}

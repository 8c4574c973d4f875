// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.awt.Font;

/**
 * One packaged font file, as Java2D shapes it and as a PDF embeds it.
 *
 * @param file its name, unique among the faces
 * @param awt for shaping and for pictures, at size 1
 * @param bytes the TrueType file
 */
record Face(String file, Font awt, byte[] bytes) {
}

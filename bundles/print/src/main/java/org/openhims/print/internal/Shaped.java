// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.awt.font.GlyphVector;

/**
 * A piece of text in one face, shaped.
 *
 * @param size in points
 * @param width in points
 */
record Shaped(String text, Face face, double size, GlyphVector glyphs, double width) {
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.downtime;

import java.util.List;

/**
 * A form to be filled in by hand.
 *
 * @param title key of its heading
 * @param stickers keys of what is stuck on it, at its head
 * @param fields in the order of writing
 */
public record PaperForm(String title, List<String> stickers, List<Field> fields) {

    /** @param label key of the text; @param height of the box to write in, in millimetres; @param wide across the whole page */
    public record Field(String label, double height, boolean wide) {
    }

    /** A line of half the page's width. */
    public static Field half(String label) {
        return new Field(label, 9, false);
    }

    public static Field wide(String label, double height) {
        return new Field(label, height, true);
    }
}

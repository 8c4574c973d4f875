// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlaceTest {

    private final Place lab = Place.menu("lab/validation", "title", Icon.CHECK, 1, "lab.result.validate");

    @Test
    void anAddressIsOfAPlaceOrOfAnother() {
        assertEquals("", lab.rest("lab/validation"));
        assertEquals("42", lab.rest("lab/validation/42"));
        assertNull(lab.rest("lab/validations"));
        assertNull(lab.rest("lab"));
    }

    @Test
    void theMenuEntryHasAStableId() {
        assertEquals("menu-lab-validation", lab.menuId());
    }

    @Test
    void someViewsAreNotInTheMenu() {
        assertTrue(lab.inMenu());
        assertFalse(Place.hidden("patient", "title", Icon.PERSON, null).inMenu());
    }

    @Test
    void everyIconIsDrawnAndSilent() {
        for (Icon icon : Icon.values()) {
            assertTrue(icon.svg().contains("<path d=\"M"), icon::name);
            assertEquals("true", icon.component().getElement().getAttribute("aria-hidden"));
        }
    }

    @Test
    void aWhiteboardKnowsWhatIsHereNow() {
        Whiteboard<String> board = new Whiteboard<>();
        board.add("a");
        board.add("b");
        board.remove("a");
        assertEquals(java.util.List.of("b"), board.all());
    }
}

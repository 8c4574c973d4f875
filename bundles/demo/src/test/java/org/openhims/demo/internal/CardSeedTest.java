// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.Cards;

class CardSeedTest {

    private final DemoNode demo = new DemoNode();
    private final Map<String, Card> issued = new TreeMap<>();
    private final Cards cards = (Cards) Proxy.newProxyInstance(Cards.class.getClassLoader(), new Class<?>[] {Cards.class},
            (proxy, method, args) -> method.getName().equals("of") ? of((String) args[1]) : issue((String) args[1]));

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void everyEighthPatientGetsOneCard() {
        demo.patients.sow(words -> { });
        CardSeed seed = new CardSeed(cards, demo.lookup, demo.staff);

        assertThrows(IllegalStateException.class, () -> seed.sow(words -> {
            if (words.startsWith("48 ")) {
                throw new IllegalStateException("killed");
            }
        }));
        seed.sow(words -> { });

        assertEquals(25, issued.size());
    }

    private List<Card> of(String uhid) {
        return issued.containsKey(uhid) ? List.of(issued.get(uhid)) : List.of();
    }

    private Card issue(String uhid) {
        Card card = new Card(uhid, 1, "temporary", "first", null, null, "", "");
        assertEquals(null, issued.put(uhid, card), "issued twice");
        return card;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.HashMap;
import java.util.Map;

import ca.uhn.hl7v2.model.v251.datatype.EI;

/** The numbers under which a specimen comes: those of the specimen, and those of the order that is open. */
final class Keys {

    /** So many numbers in one field are told apart. */
    private static final int MOST = 3;

    private final Map<String, String> specimen = new HashMap<>();
    private Map<String, String> order;

    boolean isOpen() {
        return order != null;
    }

    /** What the specimen is called, its orders are. */
    void open() {
        if (order == null) {
            order = new HashMap<>(specimen);
        }
    }

    Map<String, String> close() {
        Map<String, String> closed = order;
        order = null;
        return closed;
    }

    Map<String, String> ofSpecimen() {
        return specimen;
    }

    void forgetSpecimen() {
        specimen.clear();
    }

    void forget(String name) {
        specimen.keySet().removeIf(key -> key.startsWith(name));
    }

    void putOrder(String name, EI number) {
        put(order, name, text(number));
    }

    void putSpecimen(String name, EI number) {
        put(specimen, name, text(number));
    }

    static String text(EI number) {
        return Texts.of(number.getEntityIdentifier());
    }

    /** A second number replaces none: it is {@code SPM-2~2}, so that two specimens under one order are seen to differ. */
    private static void put(Map<String, String> keys, String name, String value) {
        String free = name;
        for (int i = 2; keys.containsKey(free) && !keys.get(free).equals(value) && i <= MOST; i++) {
            free = name + '~' + i;
        }
        if (!value.isEmpty()) {
            keys.put(free, value);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fields by name, for profiles: the whole as {@code R-3}, and where there are several components each as {@code }, {@code }. */
final class Fields {

    private static final int LONGEST = 200;

    private Fields() {
    }

    static Map<String, String> of(AstmRecord record, int... numbers) {
        Map<String, String> fields = new HashMap<>();
        for (int number : numbers) {
            put(fields, record.type() + "-" + number, record, number);
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, AstmRecord record, int number) {
        List<String> components = record.components(number);
        keep(fields, name, record.whole(number));
        for (int i = 0; components.size() > 1 && i < components.size(); i++) {
            keep(fields, name + '.' + (i + 1), components.get(i));
        }
    }

    private static void keep(Map<String, String> fields, String name, String text) {
        if (!text.isEmpty() && text.length() <= LONGEST) {
            fields.put(name, text);
        }
    }
}

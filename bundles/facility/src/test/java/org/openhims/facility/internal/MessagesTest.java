// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages own = Messages.read(MessagesTest.class.getClassLoader()::getResource);

    @Test
    void bothLanguagesAreComplete() {
        assertEquals(own.patterns().get("en").keySet(), own.patterns().get("hi").keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        own.patterns().get("en").forEach((key, pattern) -> assertEquals(new MessageFormat(pattern).getArgumentNames(),
                new MessageFormat(own.patterns().get("hi").get(key)).getArgumentNames(), key));
    }

    @Test
    void everyHindiTextIsInDevanagari() {
        for (Map.Entry<String, String> text : own.patterns().get("hi").entrySet()) {
            assertTrue(text.getValue().codePoints().anyMatch(c -> c >= 0x0900 && c <= 0x097f), text.getKey());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                RecordsService.class.getResourceAsStream("/OSGI-INF/l10n/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    @Test
    void bothLanguagesAreComplete() throws IOException {
        Properties english = messages("en");
        assertEquals(english.keySet(), messages("hi").keySet());
        for (String key : List.of("record.away", "problem.record.register.away", "permission.record.read")) {
            assertTrue(english.containsKey(key), key);
        }
    }
}

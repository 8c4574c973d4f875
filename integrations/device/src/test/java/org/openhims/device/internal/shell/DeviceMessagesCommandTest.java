// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openhims.device.DeviceMessages;
import org.openhims.device.StoredMessage;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;

class DeviceMessagesCommandTest {

    private static final StoredMessage MESSAGE = new StoredMessage("id-1", Instant.EPOCH, "mllp", "10.1.2.3", null, "42", "ORU^R01", 12, "00",
            StoredMessage.State.REFUSED, "not-hl7", null, 0);

    private final TestConsole console = new TestConsole();

    private String typed(String action, String id, String state) {
        DeviceMessagesCommand command = new DeviceMessagesCommand();
        command.action = action;
        command.id = id;
        command.state = state;
        command.messages = new Messages();
        command.texts = new Words();
        command.session = console.session();
        command.execute();
        return console.printed();
    }

    @Test
    void listShowsStateAndReason() {
        String list = typed("list", null, "refused");
        assertTrue(list.contains("id-1") && list.contains("refused") && list.contains("not-hl7"), list);
    }

    @Test
    void showPrintsTheContentInLines() {
        String shown = typed("show", "id-1", null);
        assertTrue(shown.contains("MSH|1\nPID|2"), shown);
    }

    @Test
    void whatIsWrongIsToldInWords() {
        assertEquals("device.message.unknown\n", typed("show", "id-2", null));
        assertEquals("device.action.unknown[drop]\n", typed("drop", null, null));
        assertEquals("value.invalid\n", typed("list", null, "lost"));
    }

    @Test
    void retryGivesItAgain() {
        assertEquals("device.retried[id-1]\n", typed("retry", "id-1", null));
    }

    private static final class Messages implements DeviceMessages {

        @Override
        public Page<StoredMessage> list(Caller by, StoredMessage.State state, String cursor, int limit) {
            assertEquals(StoredMessage.State.REFUSED, state);
            return Page.all(List.of(MESSAGE));
        }

        @Override
        public StoredMessage get(Caller by, String id) {
            if (!id.equals("id-1")) {
                throw Problem.unknown("device.message.unknown");
            }
            return MESSAGE;
        }

        @Override
        public String raw(Caller by, String id) {
            return "MSH|1\rPID|2\r";
        }

        @Override
        public StoredMessage redeliver(Caller by, String id) {
            return get(by, id);
        }
    }

    private static final class Words implements Texts {

        @Override
        public String text(Locale locale, String key, Object... args) {
            return key + List.of(args);
        }

        @Override
        public String of(Locale locale, Problem problem) {
            return problem.code();
        }

        @Override
        public List<Locale> languages() {
            return List.of(Locale.ENGLISH);
        }
    }
}

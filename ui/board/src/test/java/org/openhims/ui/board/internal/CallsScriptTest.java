// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.board.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page makes of the calls, without a browser. */
class CallsScriptTest {

    @TempDir
    Path folder;

    @BeforeEach
    void script() throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, "node"))),
                "node is not here");
        try (var in = new BoardServlet(null).find("/calls.js").url().openStream()) {
            Files.copy(in, folder.resolve("calls.mjs"));
        }
    }

    private String said(String expression) throws Exception {
        Path script = Files.writeString(folder.resolve("ask.mjs"), "import { ageOf, fresh, spoken } from './calls.mjs';\nconsole.log(" + expression + ");\n");
        Process node = new ProcessBuilder("node", "--no-warnings", script.toString()).redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(node.waitFor(60, TimeUnit.SECONDS), "node takes too long");
        return said;
    }

    @Test
    void newCallsAndThoseAgainAreSpokenTheEarliestFirst() throws Exception {
        assertEquals("M-1 M-3", said("fresh([{label:'M-1',at:'1'},{label:'M-2',at:'2'}], "
                + "[{label:'M-3',at:'5'},{label:'M-1',at:'4'},{label:'M-2',at:'2'}]).map((call) => call.label).join(' ')"));
    }

    @Test
    void aTokenIsSpelt() throws Exception {
        assertEquals("Token M D 17, room 3", said("spoken('Token {0}, room {1}', {label:'M-D17',room:'3'})"));
    }

    @Test
    void ageIsInWholeMinutes() throws Exception {
        assertEquals("2 0", said("ageOf(0, 179000) + ' ' + ageOf(5, 0)"));
    }
}

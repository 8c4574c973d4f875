// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.Keys;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.platform.Problem;

class VisitorTest {

    private final Visitor visitor = new Visitor(Locale.ENGLISH, TestSession.NOW);

    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "shell."));
    }

    @Test
    void draftsBelongToTheUserAndEndWithTheSignOut() {
        visitor.enter(ShellScenes.caller("a"), TestSession.NOW);
        visitor.drafts().of("a", "view").put("name", "Sunita");
        assertEquals("", visitor.drafts().of("b", "view").get("name"));
        assertEquals(Map.of("name", "Sunita"), visitor.drafts().of("a", "view").fields());
        visitor.drafts().of("a", "view").put("name", "");
        assertEquals(Map.of(), visitor.drafts().of("a", "view").fields());
        visitor.drafts().of("a", "other").put("x", "y");
        visitor.leave();
        assertEquals("", visitor.drafts().of("a", "other").get("x"));
        assertFalse(visitor.signedIn());
    }

    @Test
    void draftsAreBounded() {
        for (int i = 0; i < 100; i++) {
            visitor.drafts().of("a", "view" + i).put("f", "x".repeat(30_000));
            visitor.drafts().of("a", "view99").put("f" + i, "x");
        }
        assertEquals("", visitor.drafts().of("a", "view0").get("f"));
        assertEquals(20_000, visitor.drafts().of("a", "view99").get("f").length());
        assertTrue(visitor.drafts().of("a", "view99").fields().size() <= 60);
    }

    @Test
    void nobodyWorkingMeansIdle() {
        visitor.enter(ShellScenes.caller("a"), TestSession.NOW);
        assertFalse(visitor.idleSince(TestSession.NOW.minus(Duration.ofMinutes(10))));
        assertTrue(visitor.idleSince(TestSession.NOW.plusSeconds(1)));
        visitor.lock();
        assertFalse(visitor.idleSince(TestSession.NOW.plusSeconds(1)), "locked already");
    }

    @Test
    void thoseWhoWorkedHereAreRememberedLastFirst() {
        for (String user : List.of("a", "b", "c", "d", "e", "f", "g", "b")) {
            visitor.enter(ShellScenes.caller(user), TestSession.NOW);
        }
        assertEquals(List.of("b", "g", "f", "e", "d", "c"), visitor.colleagues().stream().map(Map.Entry::getKey).toList());
    }

    @Test
    void theLanguageIsTheCallersToo() {
        visitor.enter(ShellScenes.caller("a"), TestSession.NOW);
        visitor.speak(Languages.HINDI);
        assertEquals(Languages.HINDI, visitor.caller().locale());
        assertTrue(visitor.refreshed(ShellScenes.caller("a", "new.right")));
        assertFalse(visitor.refreshed(ShellScenes.caller("a", "new.right")));
        assertEquals(Languages.HINDI, visitor.caller().locale());
    }

    @Test
    void aFailureHasANumberAndARefusalHasWords() {
        Failures failures = new Failures(new ShellScenes().desk);
        assertTrue(failures.message(new IllegalStateException("x"), Locale.ENGLISH).matches("(?s).*number [0-9a-f]{8}\\."));
        assertEquals("problem.patient.unknown", failures.message(new RuntimeException(Problem.unknown("patient.unknown")), Locale.ENGLISH));
    }

    @Test
    void nothingComesFromOutside() {
        Fake<HttpServletResponse> response = Fake.of(HttpServletResponse.class);
        HostServlet.protect(response.service());
        String headers = response.asked().toString();
        assertTrue(headers.contains("Content-Security-Policy, default-src 'self'"), headers);
        assertTrue(headers.contains("X-Content-Type-Options, nosniff"), headers);
        assertFalse(headers.contains("http:"), headers);
    }

    @Test
    void printsHavePlainNames() {
        assertEquals("opd-slip-m-12.pdf", Pdf.fileName("OPD slip: M-12"));
        assertEquals("print.pdf", Pdf.fileName("कार्ड"));
    }

    @Test
    void withoutARequestTheLanguageIsEnglish() {
        assertEquals(Locale.ENGLISH, ShellView.language(null));
    }
}

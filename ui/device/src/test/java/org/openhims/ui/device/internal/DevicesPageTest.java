// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.device.Device;
import org.openhims.device.Device.Counts;
import org.openhims.device.Device.State;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceMessages;
import org.openhims.device.DeviceProfile;
import org.openhims.device.Devices;
import org.openhims.device.Envelope;
import org.openhims.device.Observation;
import org.openhims.device.OpenedMessage;
import org.openhims.device.Outcome;
import org.openhims.device.Refusal;
import org.openhims.device.ShadowReport;
import org.openhims.device.ShadowReport.Difference;
import org.openhims.device.ShadowRuns;
import org.openhims.device.SpecimenReport;
import org.openhims.device.StoredMessage;
import org.openhims.device.Subject;
import org.openhims.device.TracedMessage;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.Keys;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.work.Workers;

class DevicesPageTest {

    private static final String RAW = "MSH|^~\\&|XN|LAB\rPID|1||4711||Devi^Sunita\r";
    private static final DeviceProfile PROFILE = new DeviceProfile("acme-cbc5", "hl7v2", null, new DeviceProfile.Match(null, null, null), List.of("OBR-3"),
            Map.of("W-BC", "6690-2"), Map.of("10^9/L", "10*3/uL"), Set.of("SKIP"), null, null, null);

    private final List<Device> known = new ArrayList<>(List.of(
            new Device("d1", "XN-1000", "acme-cbc5", "mllp", "10.1.2.3", State.CONNECTED, TestSession.NOW.minusSeconds(120),
                    new Counts(12, 9, 2, 0, 1), List.of(0, 4, 8)),
            new Device("d2", "AU-480", null, "mllp", "10.1.2.4", State.SILENT, TestSession.NOW.minusSeconds(100_000), Counts.NONE, List.of()),
            new Device("p", "acme-x", "acme-x", null, null, State.NEVER, null, Counts.NONE, List.of())));
    private final Fake<Devices> devices = Fake.of(Devices.class).on("list", args -> List.copyOf(known))
            .on("search", args -> Page.all(List.of(traced("m1", Outcome.MATCHED), traced("m2", Outcome.REFUSED), traced("m3", Outcome.UNMATCHED))))
            .on("open", args -> opened(traced((String) args.get(0), Outcome.REFUSED), false));
    private final Fake<DeviceMessages> messages = Fake.of(DeviceMessages.class);
    private final Fake<ShadowRuns> runs = Fake.of(ShadowRuns.class);
    private final TestSession session = TestSession.of("technician", "device.messages.read", "device.messages.manage", "lab.unmatched.read");
    private final Beat beat = new Beat(Fake.of(Workers.class).service());
    private final DevicesView view = new DevicesView(devices.service(), messages.service(), runs.service(), beat);
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static TracedMessage traced(String id, Outcome outcome) {
        boolean refused = outcome == Outcome.REFUSED;
        return new TracedMessage(new StoredMessage(id, TestSession.NOW, "mllp", "10.1.2.3", "acme-cbc5", "c-" + id, "ORU^R01", RAW.length(), "",
                refused ? StoredMessage.State.REFUSED : StoredMessage.State.DELIVERED, refused ? "unknown-sender" : null, refused ? "MSH^1^3" : null, 0),
                outcome, List.of("1000000008"));
    }

    private static OpenedMessage opened(TracedMessage traced, boolean masked) {
        DeviceMessage parsed = new DeviceMessage(Envelope.NONE, true, List.of(new SpecimenReport(Map.of("OBR-3", "1000000008"), false,
                new Subject(List.of("4711"), "Sunita Devi", "F", "1990"), List.of(new Observation("W-BC", "6.1", "10^9/L", true, null, "low volume"),
                        new Observation("SKIP", null, null, false, null, null)))));
        return new OpenedMessage(traced, masked, masked ? "MSH|^~\\&|XN|LAB\rPID|9" : RAW, masked ? null : PROFILE, masked ? null : parsed, null);
    }

    private void sees(String... texts) {
        Arrays.stream(texts).forEach(text -> assertTrue(window.text().contains(text), () -> text + " is not in " + window.text()));
    }

    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "uidevice."));
        TestTexts texts = new TestTexts();
        Stream<String> keys = Stream.concat(Arrays.stream(Outcome.values()).map(one -> "uidevice.outcome." + one),
                Arrays.stream(State.values()).map(one -> "uidevice.state." + one));
        assertEquals(List.of(), keys.filter(key -> texts.text(TestTexts.HINDI, key).equals(key)).toList());
    }

    @Test
    void eachDeviceTellsHowItIs() {
        window.show(view.open(session, ""));
        sees("XN-1000", "mllp · 10.1.2.3", "Profile acme-cbc5", "Connected", "last message 2 min ago", "No profile fits", "Silent", "Never heard of");
        assertFalse(window.sees("device-open-p"));
        window.click("device-open-d1");
        assertEquals("admin/devices/d1", session.gone);
    }

    @Test
    void whatChangesAppearsByItself() {
        window.show(view.open(session, ""));
        known.set(1, new Device("d2", "AU-480", "au", "mllp", "10.1.2.4", State.HEARD, TestSession.NOW, new Counts(1, 1, 0, 0, 0), List.of(1)));
        beat.strike();
        window.settle();
        sees("Heard of", "Profile au");
        assertFalse(window.text().contains("No profile fits"));
    }

    @Test
    void theFirstDeviceIsExplained() {
        known.clear();
        window.show(view.open(session.speaking(TestTexts.HINDI), ""));
        sees("अभी तक किसी उपकरण ने कुछ नहीं भेजा");
    }

    @Test
    void messagesAreSearched() {
        window.show(view.open(session, "d1"));
        assertTrue(devices.asked().stream().anyMatch(call -> call.contains("device=d1, outcome=null, accession=null, from=2026-11-21T04:30:00Z")),
                devices.asked()::toString);
        sees("c-m1", "1000000008", "Matched", "Refused", "(MSH^1^3)", "Unmatched");
        window.type("message-accession", " 10 0000 0008 ");
        window.type("message-outcome", Outcome.UNMATCHED);
        window.click("message-search");
        String last = devices.asked().get(devices.asked().size() - 1);
        assertTrue(last.contains("outcome=unmatched, accession=1000000008, from=null"), last);
    }

    @Test
    void olderOnesAreKeptWhileSomebodyLooks() {
        devices.on("search", args -> args.get(1) == null
                ? new Page<>(Stream.iterate(1, i -> i + 1).limit(50).map(i -> traced("new" + i, Outcome.MATCHED)).toList(), "c1")
                : Page.all(List.of(traced("old", Outcome.MATCHED))));
        window.show(view.open(session, "d1"));
        window.click("message-older");
        beat.strike();
        window.settle();
        sees("c-new50", "c-old");
        assertFalse(window.sees("message-older"));
    }

    @Test
    void aMessageIsShownRawAndReadSideBySideAndGivenAgain() {
        window.show(view.open(session, "d1"));
        window.click("message-open-m2");
        sees("PID|1||4711||Devi^Sunita", "Sunita Devi · F · 1990", "OBR-3", "→ 6690-2", "→ 10*3/uL", "low volume", "no result, left out", "Control material");
        assertFalse(window.sees("message-unmatched"));
        window.click("message-again");
        assertEquals(List.of("redeliver[m2]"), messages.asked());
        assertEquals(List.of("The message is given to the laboratory again."), session.said);
    }

    @Test
    void whatStillCannotBeTakenSaysSo() {
        messages.on("redeliver", args -> {
            throw Problem.conflict("device.message.refused");
        });
        window.show(view.open(session, "d1"));
        window.click("message-open-m2");
        window.click("message-again");
        assertEquals(List.of("device.message.refused"), session.problems);
        assertTrue(window.sees("message-raw"));
    }

    @Test
    void whatTheLaboratoryCouldNotMatchIsSettledThere() {
        devices.on("open", args -> opened(traced("m3", Outcome.UNMATCHED), false));
        window.show(view.open(session, "d1"));
        window.click("message-open-m3");
        assertFalse(window.sees("message-again"));
        window.click("message-unmatched");
        assertEquals("lab/unmatched", session.gone);
    }

    @Test
    void whoMayNotSeeResultsIsToldWhyTheContentIsMasked() {
        devices.on("open", args -> opened(traced("m2", Outcome.REFUSED), true));
        window.show(view.open(TestSession.of("auditor", "device.messages.read"), "d1"));
        window.click("message-open-m2");
        sees("letters are shown as x", "Nothing is read here.");
        assertFalse(window.sees("message-again"));
    }

    @Test
    void aProfileIsTriedOnWhatTheDeviceHasSent() {
        runs.on("run", args -> new ShadowReport("acme-cbc5-new", 3, 3, 2, List.of(new Difference("m1", TestSession.NOW, "c-m1",
                List.of("1000000008 H_G_B 13.2 g/dL"), List.of("1000000008 718-7 13.2 g/dL")))));
        TestSession both = TestSession.of("technician", "device.messages.read", "device.messages.manage", "lab.worklist");
        window.show(view.open(both, "d1"));
        window.click("device-shadow");
        window.type("shadow-lines", "name=acme-cbc5-new\nparent=acme-cbc5\ncode.H_G_B=718-7");
        window.click("shadow-run");
        sees("- 1000000008 H_G_B 13.2 g/dL", "+ 1000000008 718-7 13.2 g/dL", "Read the same");
        assertTrue(runs.asked().get(0).startsWith("run[d1, DeviceProfile[name=acme-cbc5-new"), runs.asked()::toString);
        window.type("shadow-lines", "colour=red");
        window.click("shadow-run");
        assertEquals(List.of("value.invalid"), both.problems);
    }

    @Test
    void whoMayNotSeeResultsTriesNoProfile() {
        window.show(view.open(session, "d1"));
        assertFalse(window.sees("device-shadow"));
    }

    @Test
    void whyAMessageCannotBeReadStandsBesideIt() {
        devices.on("open", args -> new OpenedMessage(traced("m2", Outcome.REFUSED), false, "noise", null, null,
                new Refusal(Refusal.Kind.NOT_HL7, "MSH", "not HL7")));
        window.show(view.open(session, "d1"));
        window.click("message-open-m2");
        sees("noise", "device.reason.not-hl7 (MSH)");
    }
}

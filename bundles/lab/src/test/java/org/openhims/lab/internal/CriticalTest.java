// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.lab.Result;
import org.openhims.lab.critical.CriticalEvent;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.EscalationLevel;
import org.openhims.lab.critical.ReadBack;
import org.openhims.lab.internal.critical.CriticalBench;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Sex;

/** From a critical value to somebody who treats the patient, or to the patient who has left. */
class CriticalTest {

    private Bench bench;
    private CriticalBench desk;

    @BeforeEach
    void start() {
        bench = new Bench();
        desk = new CriticalBench(bench.unit, bench.catalogue, bench.tell, bench.node.clock());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private CriticalValue potassium(String uhid, String value) {
        String accession = bench.receivedOf(uhid, "K");
        bench.accept(bench.report(accession, "K=" + value + "=mmol/L"));
        return open().stream().filter(c -> c.accession().equals(accession)).findFirst().orElseThrow();
    }

    private List<CriticalValue> open() {
        return desk.values().open(bench.technician, null, 50).items();
    }

    private static ReadBack said(String value) {
        return new ReadBack("Dr Verma", "phone", value, false);
    }

    private long told(String type) {
        return bench.node.events(type).size();
    }

    @Test
    void aCriticalValueIsOpenOnReceiptUnvalidated() {
        CriticalValue value = potassium(Bench.SUNITA, "7.1");
        assertEquals("K Potassium 7.1 mmol/L HH preliminary", String.join(" ", value.analyte(), value.analyteName(), value.value(), value.unit(),
                value.flag().name(), value.resultStatus().toString()));
        assertEquals("Sunita Devi doctor 1 orderer open", String.join(" ", value.name(), value.orderedBy(), "" + value.level(), value.audience(),
                value.status()));
        assertEquals(Duration.ofMinutes(15), Duration.between(value.since(), value.due()));
        String usual = bench.received("K");
        bench.accept(bench.report(usual, "K=4.1=mmol/L"));
        assertEquals(1, open().size());
    }

    @Test
    void whatIsReadBackHasToBeTheValue() {
        String id = potassium(Bench.SUNITA, "7.1").id();
        for (String wrong : List.of("1.7", "7", ">7.1", "seven")) {
            Refused.fields(() -> desk.values().acknowledge(bench.technician, id, said(wrong)), "readBack:lab.readback");
        }
        assertEquals("open", desk.values().get(bench.technician, id).status());
        CriticalValue done = desk.values().acknowledge(bench.technician, id, said("7.10"));
        assertEquals("acknowledged Dr Verma phone 7.10 technician", String.join(" ", done.status(), done.told().to(), done.told().how(),
                done.told().readBack(), done.told().by()));
        assertEquals(bench.node.clock().instant(), done.told().at());
        assertNull(done.due());
        assertEquals(List.of(), open());
        Refused.with(409, "lab.critical.acknowledged", () -> desk.values().acknowledge(bench.technician, id, said("7.1")));
        assertEquals(1, told(CriticalEvent.ACKNOWLEDGED));
    }

    @Test
    void whoWasToldAndHowHasToBeSaid() {
        String id = potassium(Bench.SUNITA, "7.1").id();
        Refused.fields(() -> desk.values().acknowledge(bench.technician, id, new ReadBack(" ", "phone", "7.1", false)), "to:not-blank");
        Refused.fields(() -> desk.values().acknowledge(bench.technician, id, new ReadBack("Dr Verma", "pigeon", "7.1", false)), "how:one-of");
        Refused.fields(() -> desk.values().acknowledge(bench.technician, id, new ReadBack("Dr Verma", "phone", null, false)), "readBack:not-blank");
        Refused.with(404, "lab.critical.unknown", () -> desk.values().acknowledge(bench.technician, "nothing", said("7.1")));
    }

    @Test
    void whatNobodyWasToldGoesToTheNextLevelOnceInTime() {
        CriticalValue value = potassium(Bench.SUNITA, "7.1");
        bench.node.clock().move(Duration.ofMinutes(14));
        assertEquals(0, desk.escalation().round());
        bench.node.clock().move(Duration.ofMinutes(1));
        assertEquals(1, desk.escalation().round());
        assertEquals(0, desk.escalation().round());
        assertEquals("2 duty-doctor", open().get(0).level() + " " + open().get(0).audience());
        bench.node.clock().move(Duration.ofMinutes(15));
        assertEquals(1, desk.escalation().round());
        assertEquals("3 head", open().get(0).level() + " " + open().get(0).audience());
        bench.node.clock().move(Duration.ofDays(1));
        assertEquals(0, desk.escalation().round());
        assertEquals(2, told(CriticalEvent.ESCALATED));
        desk.values().acknowledge(bench.technician, value.id(), said("7.1"));
    }

    @Test
    void aRestartForgetsNoLevel() {
        potassium(Bench.SUNITA, "7.1");
        bench.node.clock().move(Duration.ofHours(2));
        CriticalBench again = new CriticalBench(bench.unit, bench.catalogue, bench.tell, bench.node.clock());
        assertEquals(1, again.escalation().round());
    }

    @Test
    void ofTwoNodesOneTellsTheNextLevel() throws Exception {
        for (int i = 0; i < 5; i++) {
            potassium(Bench.SUNITA, "7.1");
        }
        bench.node.clock().move(Duration.ofMinutes(15));
        List<Integer> told = AtOnce.of(6, i -> new CriticalBench(bench.unit, bench.catalogue, bench.tell, bench.node.clock()).escalation().round());
        assertEquals(5, told.stream().mapToInt(Integer::intValue).sum());
        assertEquals(5, told(CriticalEvent.ESCALATED));
        assertEquals(Set.of(2), Set.copyOf(open().stream().map(CriticalValue::level).toList()));
    }

    @Test
    void theLaboratorySetsItsLevels() {
        desk.values().setLevels(bench.node.caller("admin", "lab.critical.manage"), List.of(new EscalationLevel("ward", 5),
                new EscalationLevel("head", 10)));
        assertEquals("ward", potassium(Bench.SUNITA, "7.1").audience());
        bench.node.clock().move(Duration.ofMinutes(5));
        assertEquals(1, desk.escalation().round());
        assertEquals("head", open().get(0).audience());
        Caller admin = bench.node.caller("admin", "lab.critical.manage");
        Refused.fields(() -> desk.values().setLevels(admin, List.of()), "levels:size");
        Refused.fields(() -> desk.values().setLevels(admin, List.of(new EscalationLevel("king", 5))), "levels[0].audience:one-of");
        Refused.fields(() -> desk.values().setLevels(admin, List.of(new EscalationLevel("ward", 0))), "levels[0].minutes:limit");
        assertEquals(2, desk.values().levels(bench.technician).size());
    }

    @Test
    void aPatientWhoLeftIsCalledBackUntilItIsOver() {
        String id = potassium(Bench.SUNITA, "7.1").id();
        desk.values().acknowledge(bench.technician, id, new ReadBack("Dr Verma", "in-person", "7.1", null));
        assertEquals(List.of(id), desk.values().recalls(bench.technician, null, 10).items().stream().map(CriticalValue::id).toList());
        desk.values().recall(bench.technician, id, "no-answer", null);
        bench.node.clock().move(Duration.ofHours(1));
        CriticalValue tried = desk.values().recall(bench.technician, id, "informed", "Comes tomorrow");
        assertEquals(List.of("no-answer", "informed"), tried.attempts().stream().map(CriticalValue.Attempt::outcome).toList());
        Refused.fields(() -> desk.values().recall(bench.technician, id, "given-up", " "), "note:not-blank");
        Refused.fields(() -> desk.values().recall(bench.technician, id, "gone", null), "outcome:one-of");
        assertEquals("closed", desk.values().recall(bench.technician, id, "came", null).recall());
        assertEquals(List.of(), desk.values().recalls(bench.technician, null, 10).items());
        Refused.with(409, "lab.recall.none", () -> desk.values().recall(bench.technician, id, "came", null));
        assertEquals(2, told(CriticalEvent.RECALL));
    }

    @Test
    void aPatientWhoIsHereIsNotCalledBack() {
        String id = potassium(Bench.SUNITA, "7.1").id();
        desk.values().acknowledge(bench.technician, id, said("7.1"));
        assertEquals(List.of(), desk.values().recalls(bench.technician, null, 10).items());
    }

    @Test
    void whoLeftIsCalledBackAlsoWhenNobodyIsReached() {
        potassium(Bench.SUNITA, "7.1");
        bench.node.clock().move(Duration.ofMinutes(15));
        desk.escalation().round();
        assertEquals(1, desk.values().recalls(bench.technician, null, 10).items().size());
        assertEquals(1, open().size());
    }

    @Test
    void aRerunGoesOnWithTheClockAndANormalOneEndsIt() {
        CriticalValue first = potassium(Bench.SUNITA, "7.1");
        bench.node.clock().move(Duration.ofMinutes(10));
        bench.accept(bench.report(first.accession(), "K=7.3=mmol/L"));
        assertEquals("7.3 " + first.due(), open().get(0).value() + ' ' + open().get(0).due());
        assertEquals(1, open().size());
        bench.accept(bench.report(first.accession(), "K=4.3=mmol/L"));
        assertEquals(List.of(), open());
        Refused.with(409, "lab.critical.withdrawn", () -> desk.values().acknowledge(bench.technician, first.id(), said("7.1")));
    }

    @Test
    void aRejectedSpecimenAlertsNobody() {
        CriticalValue value = potassium(Bench.SUNITA, "7.1");
        bench.specimens.reject(bench.technician, value.accession(), "haemolysed", null);
        assertEquals(List.of(), open());
    }

    @Test
    void whoWasToldAValueThatIsCorrectedIsToldAgain() {
        CriticalValue value = potassium(Bench.SUNITA, "7.1");
        desk.values().acknowledge(bench.technician, value.id(), said("7.1"));
        bench.results.validate(bench.pathologist, List.of(value.result()));
        bench.results.release(bench.pathologist, List.of(value.result()));
        Result right = bench.results.amend(bench.pathologist, value.result(), "4.4", "wrong-specimen", null);
        CriticalValue corrected = open().get(0);
        assertEquals("corrected 4.4 " + right.id(), corrected.kind() + ' ' + corrected.value() + ' ' + corrected.result());
        Result worse = bench.results.amend(bench.pathologist, right.id(), "6.9", "typing-error", null);
        assertEquals("critical " + worse.id(), open().get(0).kind() + ' ' + open().get(0).result());
        assertEquals(1, open().size());
    }

    @Test
    void aCorrectedAgeCanMakeAValueCritical() {
        String uhid = bench.person(Sex.F, bench.facility.day(bench.node.clock().instant()).minusDays(3).toString());
        String accession = bench.receivedOf(uhid, "K");
        bench.accept(bench.report(accession, "K=7.1=mmol/L"));
        assertEquals(List.of(), open());
        bench.patient(uhid, "Kavita Rani", Sex.F, "1990-08-04");
        PatientFollower follower = new PatientFollower(bench.unit, bench.register, bench.afresh);
        bench.unit.tx(Caller.system("lab"), tx -> {
            tx.em().find(org.openhims.lab.internal.store.PatientRow.class, uhid).follow(bench.patients.get(uhid), Set.of());
            follower.judgeAnew(tx, uhid);
            follower.judgeAnew(tx, uhid);
            return null;
        });
        assertEquals(List.of(accession), open().stream().map(CriticalValue::accession).toList());
    }

    @Test
    void othersSeeWhatTheyOrderedAndWhatEscalated() {
        CriticalValue value = potassium(Bench.SUNITA, "7.1");
        Caller orderer = bench.node.caller("doctor", "lab.critical.read", "lab.critical.acknowledge");
        Caller duty = bench.node.caller("duty", "lab.critical.read", "lab.critical.escalated");
        assertEquals(1, desk.values().open(orderer, null, 10).items().size());
        assertEquals(List.of(), desk.values().open(duty, null, 10).items());
        Refused.with(403, "access.denied", () -> desk.values().get(duty, value.id()));
        bench.node.clock().move(Duration.ofMinutes(15));
        desk.escalation().round();
        assertEquals(1, desk.values().open(duty, null, 10).items().size());
        assertEquals("K", desk.values().get(duty, value.id()).analyte());
        Refused.with(403, "access.denied", () -> desk.values().acknowledge(duty, value.id(), said("7.1")));
        Refused.with(403, "access.denied", () -> desk.values().open(bench.node.caller("cashier"), null, 10));
        Refused.with(403, "access.denied", () -> desk.values().recalls(orderer, null, 10));
        assertEquals("acknowledged", desk.values().acknowledge(orderer, value.id(), new ReadBack("Dr Verma", "screen", "7.1", false)).status());
    }

    @Test
    void whoSeesCriticalValuesIsAuditedAndHindiIsSpoken() {
        CriticalValue value = potassium(Bench.SUNITA, "7.1");
        desk.values().get(bench.technician.withLocale(Locale.forLanguageTag("hi")), value.id());
        assertTrue(bench.node.audits().stream().anyMatch(a -> a.action().equals("lab.critical.read") && Bench.SUNITA.equals(a.uhid())
                && a.detail().equals("critical=" + value.id())));
        assertEquals("पोटैशियम", desk.values().get(bench.technician.withLocale(Locale.forLanguageTag("hi")), value.id()).analyteName());
    }

    @Test
    void theListGoesPageByPage() {
        for (int i = 0; i < 3; i++) {
            potassium(Bench.SUNITA, "7." + i);
        }
        var first = desk.values().open(bench.technician, null, 2);
        var second = desk.values().open(bench.technician, first.next(), 2);
        assertEquals("7.0 7.1 7.2", first.items().get(0).value() + ' ' + first.items().get(1).value() + ' ' + second.items().get(0).value());
        assertNull(second.next());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openhims.itests.merge.Model.Arrow;
import org.openhims.itests.merge.Model.Fact;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Result;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.platform.Ids;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Allergies;
import org.openhims.registration.Merge;
import org.openhims.registration.Merge.State;
import org.openhims.registration.NewMerge;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

/** One random sequence, done to the hospital and to the model. */
final class Sequence {

    private static final int STEPS = 14;
    private static final Caller DEVICE = Caller.system("device");

    private final Hospital hospital;
    private final Model model = new Model();
    private final Random random;
    private final long seed;
    private int number;
    /** How often each kind of step was done. */
    final int[] done = new int[9];

    Sequence(Hospital hospital, long seed) {
        this.hospital = hospital;
        this.seed = seed;
        this.random = new Random(seed);
    }

    void run() {
        int people = 3 + random.nextInt(2);
        for (int i = 0; i < people; i++) {
            register();
        }
        merge();
        for (int i = 0; i < STEPS; i++) {
            step(random.nextInt(12));
        }
        end();
    }

    private void step(int what) {
        switch (what) {
            case 0, 1 -> order();
            case 2 -> result();
            case 3 -> amend();
            case 4, 5 -> visit();
            case 6, 7 -> correct();
            case 8 -> decide();
            case 9 -> undo();
            default -> merge();
        }
    }

    private long now() {
        hospital.node.clock().move(Duration.ofMillis(2));
        return hospital.node.clock().millis();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String unique(String what) {
        return what + Long.toString(seed & 0xffffffffL, 36) + 'x' + number++;
    }

    /** The code of the refusal, or an empty text. */
    private static String refused(Supplier<?> work) {
        try {
            work.get();
            return "";
        } catch (ProblemException e) {
            return e.problem().code();
        }
    }

    private void register() {
        long at = now();
        String allergy = unique("Substance ");
        var person = NewPatient.of(name(), Sex.F).allergies(allergic(List.of(allergy))).notDuplicateOf(Set.copyOf(model.records));
        String mobile = random.nextBoolean() ? mobile() : null;
        String uhid = hospital.registrar.register(hospital.staff, person.mobile(mobile).build()).uhid();
        model.records.add(uhid);
        model.facts.add(new Fact("own", uhid + 'a', uhid, at, allergy));
        if (mobile != null) {
            model.facts.add(new Fact("own", uhid + 'm', uhid, at, mobile));
        }
    }

    /** One that sounds like nobody else's on the same database. */
    private String name() {
        return String.valueOf(Math.floorMod(seed, 10_000_000L) * 100 + number++).chars().mapToObj(digit -> "kgjtdnpmrl".charAt(digit - '0') + "i")
                .collect(Collectors.joining("", "Q", ""));
    }

    private String mobile() {
        return "98" + String.format("%08d", random.nextInt(100_000_000));
    }

    private static Allergies allergic(List<String> substances) {
        return new Allergies(Allergies.Status.RECORDED, substances);
    }

    /** Under any number of the patient, also one that is on an old label. */
    private void order() {
        String uhid = any(model.records);
        long at = now();
        LabOrder order = hospital.orders.order(hospital.staff, NewLabOrder.of(uhid, "GLU"));
        model.facts.add(new Fact("order", order.id(), uhid, at, order.specimens().get(0).accession()));
        done[0]++;
    }

    /** The analyser quotes any number that is the patient's. */
    private void result() {
        List<Fact> waiting = model.facts.stream().filter(fact -> fact.is("order") && !fact.says.contains("=")).toList();
        if (waiting.isEmpty()) {
            return;
        }
        Fact order = any(waiting);
        String accession = order.says;
        now();
        hospital.settle();
        hospital.specimens.collect(hospital.staff, accession);
        hospital.specimens.receive(hospital.staff, accession);
        String value = String.valueOf(70 + random.nextInt(60));
        String quoted = any(List.copyOf(model.scope(order.owner)));
        boolean matched = hospital.analysers.accept(DEVICE, new AnalyserReport(Ids.next(hospital.node.clock()), 0, "generic",
                hospital.node.clock().instant(), false, List.of(accession), new AnalyserReport.PatientHint(List.of(quoted), null, null, null),
                List.of(new AnalyserReport.Value("GLU", value, "mg/dL", true, hospital.node.clock().instant(), null)), List.of()));
        assertTrue(matched, () -> "the analyser's result for " + accession + " quoting " + quoted);
        List<String> ids = result(order).stream().map(Result::id).toList();
        hospital.results.validate(hospital.staff, ids);
        hospital.results.release(hospital.staff, ids);
        order.says = accession + '=' + value;
        done[1]++;
    }

    private List<Result> result(Fact order) {
        return hospital.orders.get(hospital.staff, order.id).results();
    }

    private void amend() {
        List<Fact> reported = model.facts.stream().filter(fact -> fact.is("order") && fact.says.contains("=")).toList();
        if (reported.isEmpty()) {
            return;
        }
        Fact order = any(reported);
        now();
        String value = String.valueOf(130 + number++);
        String last = result(order).stream().filter(result -> !result.status().toString().equals("superseded")).findFirst().orElseThrow().id();
        hospital.results.amend(hospital.staff, last, value, "typing-error", null);
        order.says = order.says.substring(0, order.says.indexOf('=') + 1) + value;
        done[2]++;
    }

    private void visit() {
        String uhid = any(model.records);
        String queue = any(Hospital.QUEUES);
        long at = now();
        boolean open = model.of(uhid, fact -> fact.is("visit") && fact.says.equals(queue)).size() > 0;
        Visit[] visit = new Visit[1];
        String refusal = refused(() -> visit[0] = hospital.desk.walkIn(hospital.staff, new WalkIn(uhid, queue, null)));
        assertEquals(open ? "opd.visit.open" : "", refusal, "a second token for " + uhid);
        if (!open) {
            Fact fact = new Fact("visit", visit[0].id(), uhid, at, queue);
            model.facts.add(fact);
            if (random.nextBoolean()) {
                hospital.desk.cancel(hospital.staff, fact.id);
                fact.says = "";
            }
            done[3]++;
        }
    }

    private void correct() {
        String uhid = any(model.records);
        long at = now();
        Patient patient = hospital.lookup.get(hospital.staff, uhid);
        boolean allergy = random.nextBoolean();
        String fresh = allergy ? unique("Substance ") : mobile();
        List<String> substances = new ArrayList<>(patient.allergies().substances());
        if (allergy) {
            substances.add(fresh);
        }
        var right = NewPatient.of(patient.name(), Sex.F).mobile(allergy ? patient.mobile() : fresh).allergies(allergic(substances));
        String refusal = refused(() -> hospital.registrar.correct(hospital.staff, uhid, right.build(), "told today"));
        assertEquals(model.root(uhid) ? "" : "patient.merged", refusal);
        if (model.root(uhid)) {
            model.facts.add(new Fact("correction", newest(uhid), uhid, at, fresh));
            done[4]++;
        }
    }

    /** The key of the last correction. */
    private String newest(String uhid) {
        return hospital.registrar.changes(hospital.staff, uhid).get(0).id();
    }

    private void merge() {
        String survivor = any(model.records);
        String retired = any(model.records);
        long at = now();
        Merge[] merge = new Merge[1];
        Set<String> take = random.nextBoolean() ? Set.of("mobile") : Set.of();
        String refusal = refused(() -> merge[0] = hospital.merges.merge(hospital.staff, new NewMerge(survivor, retired, take, "one person")));
        String expected = survivor.equals(retired) ? "patient.merge.same"
                : model.root(survivor) && model.root(retired) ? "" : "patient.merged";
        assertEquals(expected, refusal);
        if (expected.isEmpty()) {
            model.arrows.add(new Arrow(merge[0].id(), survivor, retired, at));
            done[5]++;
            compare();
        }
    }

    private void undo() {
        if (!model.arrows.isEmpty()) {
            undo(any(model.arrows));
        }
    }

    private void undo(Arrow arrow) {
        long at = now();
        String refusal = refused(() -> hospital.merges.undo(hospital.staff, arrow.id, "two people"));
        String expected = !model.root(arrow.survivor) ? "patient.merge.later" : arrow.stands() ? "" : "patient.merge.undone";
        assertEquals(expected, refusal);
        if (expected.isEmpty()) {
            arrow.until = at;
            done[6]++;
            compare();
        }
    }

    private void decide() {
        List<Arrow> undone = model.arrows.stream().filter(arrow -> !model.open(arrow).isEmpty()).toList();
        if (!undone.isEmpty()) {
            Arrow arrow = any(undone);
            decide(arrow, any(model.open(arrow)));
            compare();
        }
    }

    private void decide(Arrow arrow, Fact fact) {
        String owner = random.nextBoolean() ? arrow.survivor : arrow.retired;
        boolean moves = owner.equals(arrow.retired);
        boolean frozen = moves && fact.is("correction") && !(model.root(arrow.survivor) && model.root(arrow.retired));
        boolean second = moves && fact.is("visit") && !fact.says.isEmpty() && model.facts.stream()
                .anyMatch(other -> other.is("visit") && other.owner.equals(owner) && other.says.equals(fact.says));
        now();
        String module = fact.is("order") ? "lab" : fact.is("visit") ? "opd" : "registration";
        String refusal = refused(() -> hospital.merges.assign(hospital.staff, arrow.id, module, fact.kind, fact.id, owner));
        assertEquals(frozen ? "patient.merged" : second ? "opd.visit.open" : "", refusal, "deciding on a " + fact.kind);
        if (refusal.isEmpty()) {
            arrow.decided.put(fact.id, owner);
            decided(fact, owner, moves);
            done[7]++;
        }
    }

    /** A correction is made anew where it belongs. */
    private void decided(Fact fact, String owner, boolean moves) {
        if (moves && fact.is("correction")) {
            model.facts.remove(fact);
            model.facts.add(new Fact("correction", newest(owner), owner, hospital.node.clock().millis(), fact.says));
        } else {
            fact.owner = owner;
        }
    }

    /** Undoes and decides all that is left; then every record is alone with what is its own. */
    private void end() {
        while (model.arrows.stream().anyMatch(Arrow::stands)) {
            undo(any(model.arrows.stream().filter(Arrow::stands).filter(arrow -> model.root(arrow.survivor)).toList()));
        }
        for (Arrow arrow : model.arrows) {
            while (!model.open(arrow).isEmpty()) {
                decide(arrow, any(model.open(arrow)));
            }
            assertEquals(State.UNDONE, hospital.merges.get(hospital.staff, arrow.id).state());
        }
        compare();
        model.records.forEach(uhid -> assertEquals(model.mobile(uhid), hospital.lookup.get(hospital.staff, uhid).mobile(), "mobile of " + uhid));
        done[8]++;
    }

    private void compare() {
        model.records.forEach(this::compare);
        for (Arrow arrow : model.arrows) {
            Merge merge = hospital.merges.get(hospital.staff, arrow.id);
            Set<String> listed = merge.written().stream().filter(fact -> fact.uhid() == null).map(Merge.Written::id).collect(Collectors.toSet());
            assertEquals(keys(model.open(arrow)), listed, "what waits for a person after the undo of " + arrow.id);
            Set<String> retireds = merge.written().stream().filter(fact -> arrow.retired.equals(fact.uhid())).map(Merge.Written::id)
                    .collect(Collectors.toSet());
            assertTrue(retireds.containsAll(keys(model.underRetired(arrow))), () -> "what was written under " + arrow.retired + ": " + retireds);
            assertEquals(arrow.stands() ? State.STANDING : listed.isEmpty() ? State.UNDONE : State.SEPARATING, merge.state());
        }
    }

    private void compare(String uhid) {
        Patient patient = hospital.lookup.get(hospital.staff, uhid);
        assertEquals(model.allergies(uhid), new TreeSet<>(patient.allergies().substances()), "allergies of " + uhid);
        assertEquals(model.scope(uhid), new TreeSet<>(hospital.lookup.uhids(hospital.staff, uhid)), "numbers of " + uhid);
        assertEquals(model.rootOf(uhid), hospital.lookup.survivor(hospital.staff, uhid));
        List<LabOrder> orders = hospital.orders.of(hospital.staff, uhid, null, 100).items();
        assertEquals(keys(model.of(uhid, fact -> fact.is("order"))), orders.stream().map(LabOrder::id).collect(Collectors.toSet()));
        assertEquals(model.told(uhid, "order"), orders.stream().map(Sequence::said).collect(Collectors.toSet()), "results of " + uhid);
        assertEquals(keys(model.of(uhid, fact -> fact.is("visit"))), hospital.room.of(hospital.staff, uhid, null, 100).items().stream()
                .map(Visit::id).collect(Collectors.toSet()), "visits of " + uhid);
    }

    private static String said(LabOrder order) {
        String accession = order.specimens().get(0).accession();
        return order.results().stream().filter(result -> !result.status().toString().equals("superseded")).findFirst()
                .map(result -> accession + '=' + result.value()).orElse(accession);
    }

    private static Set<String> keys(List<Fact> facts) {
        return facts.stream().map(fact -> fact.id).collect(Collectors.toSet());
    }
}

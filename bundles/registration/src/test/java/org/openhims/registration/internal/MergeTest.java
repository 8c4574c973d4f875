// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.registration.internal.RegisterNode.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Death;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.Links;
import org.openhims.registration.Merge;
import org.openhims.registration.Merge.Kind;
import org.openhims.registration.Merge.State;
import org.openhims.registration.MergeGuard;
import org.openhims.registration.MergePart;
import org.openhims.registration.MergePreview;
import org.openhims.registration.NewMerge;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Newborn;
import org.openhims.registration.Patient;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.Sex;
import org.openhims.registration.UnknownPerson;

class MergeTest {

    private static RegisterNode node;

    @BeforeAll
    static void open() {
        node = new RegisterNode();
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @AfterEach
    void alone() {
        node.parts.guards.clear();
        node.parts.parts.removeIf(part -> part instanceof Notes);
        node.register.tx(node.clerk, tx -> new Sql(tx.connection()).update("delete from registration_merge_part")
                + new Sql(tx.connection()).update("delete from registration_merge_guard"));
    }

    private static void later() {
        node.node.clock().move(Duration.ofSeconds(1));
    }

    private static Patient register(NewPatientBuilder person) {
        node.node.clock().move(Duration.ofMinutes(3));
        return node.registrar.register(node.clerk, person.build());
    }

    private static Patient sunita() {
        return register(NewPatient.of("Sunita " + word(), Sex.F).allergies(allergic("Penicillin")));
    }

    private static Patient suneeta() {
        return register(NewPatient.of("Suneeta " + word(), Sex.F).mobile("9810012345").allergies(allergic("Latex"))
                .bloodGroup(new BloodGroup("A+", true)).identifier(IdentifierType.LEGACY, "OPD/77"));
    }

    /** A surname that nobody had. */
    private static String word() {
        StringBuilder word = new StringBuilder("K");
        for (long number = node.node.events().size() + 26; number > 0; number /= 26) {
            word.append((char) ('a' + number % 26)).append('a');
        }
        return word.toString();
    }

    private static Allergies allergic(String... substances) {
        return new Allergies(Allergies.Status.RECORDED, List.of(substances));
    }

    private static Merge merge(Patient survivor, Patient retired, String... take) {
        later();
        return node.merges.merge(node.clerk, new NewMerge(survivor.uhid(), retired.uhid(), Set.of(take), "one ration card"));
    }

    private static Merge undo(Merge merge) {
        later();
        return node.merges.undo(node.clerk, merge.id(), "two sisters");
    }

    private static Patient get(Patient patient) {
        return node.lookup.get(node.clerk, patient.uhid());
    }

    private static Patient correct(Patient patient, NewPatientBuilder right, String reason) {
        later();
        return node.registrar.correct(node.clerk, patient.uhid(), right.build(), reason);
    }

    @Test
    void theSurvivorHasWhatItLackedAndAllAllergiesAndTheRetiredRecordIsFoundAndSaysWhereItWent() {
        Patient survivor = sunita();
        Patient retired = suneeta();

        Merge merge = merge(survivor, retired);

        Patient after = get(survivor);
        assertEquals(List.of(survivor.name(), "9810012345", "A+", List.of("Penicillin", "Latex"), "OPD/77"), List.of(after.name(), after.mobile(),
                after.bloodGroup().group(), after.allergies().substances(), after.identifiers().get(0).value()));
        Patient old = node.lookup.search(node.clerk, retired.uhid(), null, 5).items().get(0);
        assertEquals(List.of(survivor.uhid(), retired.name(), after.allergies()), List.of(old.mergedInto(), old.name(), old.allergies()));
        assertEquals(List.of("Merged into " + survivor.uhid()), node.lookup.banner(node.clerk, retired.uhid()).flags());
        assertEquals(List.of("Also " + retired.uhid()), node.lookup.banner(node.clerk, survivor.uhid()).flags());
        assertEquals(Set.of(survivor.uhid(), retired.uhid()), node.lookup.uhids(node.clerk, retired.uhid()));
        assertEquals(survivor.uhid(), node.lookup.survivor(node.clerk, retired.uhid()));
        assertEquals(List.of(State.STANDING, Kind.MERGED), List.of(merge.state(), merge.kind()));
        assertEquals(List.of(merge), node.merges.of(node.clerk, retired.uhid()));
        assertEquals(2, node.node.events(RegistrationEvent.MERGED).stream().filter(event -> event.json().contains(merge.id())).count());
        assertTrue(node.node.audits().stream().anyMatch(entry -> entry.action().equals("patient.merge") && entry.uhid().equals(retired.uhid())));
    }

    @Test
    void anAllergyThatComesLaterStandsOnBothAtOnce() {
        Patient survivor = sunita();
        Patient retired = suneeta();
        merge(survivor, retired);

        correct(survivor, NewPatient.of(survivor.name(), Sex.F).allergies(allergic("Penicillin", "Latex", "Sulfa")), "told today");

        assertEquals(List.of("Penicillin", "Latex", "Sulfa"), node.lookup.banner(node.clerk, retired.uhid()).allergies().substances());
        assertEquals("patient.merged", refused(() -> correct(retired, NewPatient.of("Other Name", Sex.F), "not here")));
    }

    @Test
    void undoneAtOnceBothAreWhatTheyWere() {
        Patient survivor = sunita();
        Patient retired = suneeta();
        Merge merge = merge(survivor, retired, "name");
        assertEquals(retired.name(), get(survivor).name());

        Merge undone = undo(merge);

        assertEquals(State.UNDONE, undone.state());
        assertEquals("two sisters", undone.undone().reason());
        assertEquals(survivor, bare(get(survivor)));
        assertEquals(retired, get(retired));
        assertEquals(Set.of(retired.uhid()), node.lookup.uhids(node.clerk, retired.uhid()));
        assertEquals("patient.merge.undone", refused(() -> undo(merge)));
        assertEquals(State.STANDING, merge(retired, survivor).state());
    }

    /** Empty links are none. */
    private static Patient bare(Patient patient) {
        return patient.links() == null || !patient.links().equals(Links.NONE) ? patient
                : patient.with((Links) null);
    }

    @Test
    void aCorrectionInBetweenWaitsForAPersonAndGoesWhereThePersonSays() {
        Patient survivor = sunita();
        Patient retired = suneeta();
        Merge merge = merge(survivor, retired);
        correct(survivor, NewPatient.of(survivor.name(), Sex.F).mobile("9810012345").identifier(IdentifierType.LEGACY, "OPD/77")
                .bloodGroup(new BloodGroup("A+", true)).allergies(allergic("Penicillin", "Latex", "Sulfa"))
                .address(new Address(null, "Rampur", null, null, null, null)), "came with a bill");

        Merge undone = undo(merge);

        assertEquals(State.SEPARATING, undone.state());
        Merge.Written open = undone.written().get(0);
        assertEquals(List.of("registration", "correction", "Data corrected: came with a bill"), List.of(open.module(), open.kind(), open.title()));
        assertEquals(List.of("Penicillin", "Sulfa"), get(survivor).allergies().substances());
        assertNull(get(survivor).mobile());
        assertEquals("Rampur", get(survivor).address().place());
        assertEquals(List.of(undone.id()), node.merges.waiting(node.clerk, null, 10).items().stream().map(Merge::id).toList());

        Merge decided = node.merges.assign(node.clerk, merge.id(), open.module(), open.kind(), open.id(), retired.uhid());

        assertEquals(State.UNDONE, decided.state());
        assertEquals(retired.uhid(), decided.written().get(0).uhid());
        assertEquals(List.of("Penicillin"), get(survivor).allergies().substances());
        assertNull(get(survivor).address());
        assertEquals(List.of("Latex", "Sulfa"), get(retired).allergies().substances());
        assertEquals("Rampur", get(retired).address().place());
        assertEquals("patient.merge.decided",
                refused(() -> node.merges.assign(node.clerk, merge.id(), open.module(), open.kind(), open.id(), survivor.uhid())));
        assertEquals(1, node.node.events(RegistrationEvent.ASSIGNED).stream().filter(event -> event.uhid().equals(retired.uhid())).count());
    }

    @Test
    void twoMergesIntoOneAreUndoneInAnyOrderAndWhatBothBroughtStaysWithTheOther() {
        Patient survivor = sunita();
        Patient one = suneeta();
        Patient other = register(NewPatient.of("Sunita " + word(), Sex.F).mobile("9810099999").allergies(allergic("Latex", "Eggs")));
        Merge first = merge(survivor, one);
        Merge second = merge(survivor, other);
        assertEquals(List.of("Penicillin", "Latex", "Eggs"), get(survivor).allergies().substances());

        undo(first);

        assertEquals(Set.of("Penicillin", "Latex", "Eggs"), Set.copyOf(get(survivor).allergies().substances()));
        assertEquals("9810099999", get(survivor).mobile());
        assertEquals(Set.of(survivor.uhid(), other.uhid()), node.lookup.uhids(node.clerk, survivor.uhid()));
        undo(second);
        assertEquals(survivor, bare(get(survivor)));
    }

    @Test
    void aChainLeadsToItsEndAndIsUndoneFromThere() {
        Patient first = sunita();
        Patient second = suneeta();
        Patient third = sunita();
        Merge near = merge(second, first);
        Merge far = merge(third, second);

        assertEquals(Set.of(first.uhid(), second.uhid(), third.uhid()), node.lookup.uhids(node.clerk, first.uhid()));
        assertEquals(third.uhid(), node.lookup.survivor(node.clerk, first.uhid()));
        assertEquals(get(third).allergies(), get(first).allergies());
        assertEquals("patient.merge.later", refused(() -> undo(near)));
        undo(far);
        undo(near);
        assertEquals(List.of(first, second, third), List.of(bare(get(first)), bare(get(second)), bare(get(third))));
    }

    @Test
    void theLinkOfAnUnknownPersonIsUndoneInTheSameWay() {
        later();
        Patient unknown = node.lives.unknown(node.clerk, new UnknownPerson(Sex.F, 40, null));
        Patient known = sunita();
        later();
        node.lives.identify(node.clerk, unknown.uhid(), known.uhid(), "her brother came");
        Merge link = node.merges.of(node.clerk, unknown.uhid()).get(0);
        assertEquals(Kind.LINKED, link.kind());

        assertEquals(State.UNDONE, undo(link).state());

        assertEquals(unknown, get(unknown));
        assertEquals(known, bare(get(known)));
        later();
        assertEquals(Kind.LINKED, merge(known, unknown).kind());
        assertEquals(known.name(), get(unknown).name());
    }

    @Test
    void whatCannotBeOnePersonIsRefused() {
        Patient woman = sunita();
        Patient man = register(NewPatient.of("Ramesh " + word(), Sex.M).aged(50));
        Patient dead = sunita();
        node.lives.died(node.clerk, dead.uhid(), new Death(node.node.clock().instant(), false, "Dr Rao"));
        Patient came = sunita();
        Patient baby = node.lives.newborn(node.clerk, new Newborn(woman.uhid(), Sex.F, node.node.clock().instant(), 1, null));
        Patient twin = node.lives.newborn(node.clerk, new Newborn(woman.uhid(), Sex.F, node.node.clock().instant(), 2, null));
        Patient unknown = node.lives.unknown(node.clerk, new UnknownPerson(null, null, null));
        Patient retired = sunita();
        merge(woman, retired);

        assertEquals("patient.merge.same", refused(() -> merge(woman, woman)));
        assertEquals("patient.merge.sex", refused(() -> merge(woman, man)));
        assertEquals("patient.merge.dead", refused(() -> merge(dead, came)));
        assertEquals("patient.merge.family", refused(() -> merge(woman, baby)));
        assertEquals("patient.merge.family", refused(() -> merge(twin, baby)));
        assertEquals("patient.merge.unknown", refused(() -> merge(unknown, woman)));
        assertEquals("patient.merged", refused(() -> merge(came, retired)));
        assertEquals("patient.merged", refused(() -> merge(retired, woman)));
        assertEquals("patient.unknown", refused(() -> node.merges.preview(node.clerk, woman.uhid(), "0799999999990")));
        assertEquals("take:merge.take", refused(() -> merge(woman, came, "sex")));
        Caller other = node.node.caller("doctor", "patient.read", "patient.correct");
        assertEquals("access.denied", refused(() -> node.merges.preview(other, woman.uhid(), came.uhid())));
    }

    @Test
    void aModuleMayObjectAndIsWaitedForWhileItIsAway() {
        Patient survivor = sunita();
        Patient retired = suneeta();
        Bill bill = new Bill(new ArrayList<>(List.of("Bill 12 of " + retired.uhid() + " is open")));
        node.parts.guards.add(bill);

        MergePreview preview = node.merges.preview(node.clerk, survivor.uhid(), retired.uhid());
        assertEquals("Bill 12 of " + retired.uhid() + " is open", preview.objections().get(0).text());
        assertEquals("patient.merge.objection", refused(() -> merge(survivor, retired)));
        node.parts.guards.remove(bill);
        assertEquals("patient.merge.guard", refused(() -> merge(survivor, retired)));
        bill.open().clear();
        node.parts.guards.add(bill);
        assertEquals(State.STANDING, merge(survivor, retired).state());
    }

    /** The second of two clerks is told while a module still thinks about the first one's, and nothing of it stays behind. */
    @Test
    void whoMergesTheSameRecordAtTheSameTimeIsTold() {
        Patient survivor = sunita();
        Patient retired = suneeta();
        Patient third = suneeta();
        List<String> told = new ArrayList<>();
        node.parts.guards.add(new MergeGuard() {
            @Override
            public String module() {
                return "slow";
            }

            @Override
            public List<String> objections(Caller by, String stays, String goes) {
                if (told.isEmpty()) {
                    told.add("asked");
                    told.add(refused(() -> merge(survivor, retired)));
                    told.add(refused(() -> merge(retired, third)));
                }
                return List.of();
            }
        });

        assertEquals(State.STANDING, merge(survivor, retired).state());

        assertEquals(List.of("asked", "patient.merge.busy", "patient.merge.busy"), told);
        assertEquals("patient.merged", refused(() -> merge(survivor, retired)));
        assertEquals(State.STANDING, merge(survivor, third).state());
    }

    private record Bill(List<String> open) implements MergeGuard {

        @Override
        public String module() {
            return "billing";
        }

        @Override
        public List<String> objections(Caller by, String survivor, String retired) {
            return List.copyOf(open);
        }
    }

    @Test
    void thePreviewShowsWhatDiffersAndWhatWouldAppear() {
        Patient survivor = register(NewPatient.of("Sunita " + word(), Sex.F).mobile("9810000001"));
        Patient retired = suneeta();
        Notes notes = new Notes(new ArrayList<>());
        notes.write(retired.uhid());
        node.parts.parts.add(notes);

        MergePreview preview = node.merges.preview(node.clerk, survivor.uhid(), retired.uhid());

        assertEquals(List.of("mobile", "name"), preview.differences());
        assertEquals(List.of(new MergePreview.Part("notes", 1, notes.written(node.clerk, retired.uhid(), Instant.EPOCH, Instant.MAX))),
                preview.parts());
        assertEquals(List.of(), preview.objections());
        assertEquals(List.of(), preview.away());
    }

    @Test
    void whoIsLikeARetiredRecordIsShownItsSurvivor() {
        Patient survivor = sunita();
        Patient retired = suneeta();
        merge(survivor, retired);

        List<LikelyDuplicate> likely = node.registrar.likelyDuplicates(node.clerk,
                NewPatient.of(retired.name(), Sex.F).mobile(retired.mobile()).identifier(IdentifierType.ABHA, "91-1111-2222-3330").build());

        assertEquals(1, likely.stream().filter(one -> one.uhid().equals(survivor.uhid()) && one.name().equals(get(survivor).name())).count());
        assertTrue(likely.stream().noneMatch(one -> one.uhid().equals(retired.uhid())));
    }

    @Test
    void aModuleThatIsAwayKeepsTheUndoOpenUntilItReturns() {
        Patient survivor = sunita();
        Patient retired = suneeta();
        Notes notes = new Notes(new ArrayList<>());
        node.parts.parts.add(notes);
        Merge merge = merge(survivor, retired);
        later();
        notes.write(survivor.uhid());
        String old = notes.write(retired.uhid());
        node.parts.parts.remove(notes);

        Merge undone = undo(merge);
        assertEquals(List.of(State.SEPARATING, List.of("notes"), List.of()), List.of(undone.state(), undone.away(), undone.written()));
        assertEquals("patient.merge.away", refused(() -> node.merges.assign(node.clerk, merge.id(), "notes", "note", "1", survivor.uhid())));

        node.parts.parts.add(notes);
        Merge.Written open = node.merges.get(node.clerk, merge.id()).written().get(0);
        assertEquals(retired.uhid(), node.merges.get(node.clerk, merge.id()).written().get(1).uhid(), "written under the old number");
        assertEquals("patient.merge.fixed", refused(() -> node.merges.assign(node.clerk, merge.id(), "notes", "note", old, survivor.uhid())));
        assertEquals("patient.merge.fact", refused(() -> node.merges.assign(node.clerk, merge.id(), "notes", "note", "99", survivor.uhid())));
        assertEquals("uhid:merge.uhid", refused(() -> node.merges.assign(node.clerk, merge.id(), "notes", "note", open.id(), "0799999999990")));
        assertEquals(State.UNDONE, node.merges.assign(node.clerk, merge.id(), "notes", "note", open.id(), survivor.uhid()).state());
        assertEquals(survivor.uhid(), node.merges.get(node.clerk, merge.id()).written().get(0).uhid());
    }

    /** A module that keeps notes. */
    private record Notes(List<String[]> all) implements MergePart {

        String write(String uhid) {
            all.add(new String[] {String.valueOf(all.size()), uhid, node.node.clock().instant().toString()});
            return all.get(all.size() - 1)[0];
        }

        @Override
        public String module() {
            return "notes";
        }

        @Override
        public List<Fact> written(Caller by, String uhid, Instant from, Instant until) {
            return all.stream().filter(note -> note[1].equals(uhid)).filter(note -> !Instant.parse(note[2]).isBefore(from))
                    .filter(note -> Instant.parse(note[2]).isBefore(until))
                    .map(note -> new Fact("note", note[0], Instant.parse(note[2]), "Note", true)).toList();
        }

        @Override
        public void assign(Caller by, String kind, String id, String from, String to) {
            all.get(Integer.parseInt(id))[1] = to;
        }
    }

    @Test
    void aBirthInBetweenGoesWithItsMother() {
        Patient survivor = sunita();
        Patient retired = suneeta();
        Merge merge = merge(survivor, retired);
        later();
        Patient baby = node.lives.newborn(node.clerk, new Newborn(survivor.uhid(), Sex.M, node.node.clock().instant(), null, null));

        Merge.Written open = undo(merge).written().get(0);
        assertEquals(List.of(baby.uhid()), get(survivor).links().babies());
        node.merges.assign(node.clerk, merge.id(), open.module(), open.kind(), open.id(), retired.uhid());

        assertNull(get(survivor).links());
        assertEquals(List.of(baby.uhid()), get(retired).links().babies());
        assertEquals(retired.uhid(), get(baby).birth().mother());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.registration.internal.RegisterNode.refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.registration.Change;
import org.openhims.registration.Merge;
import org.openhims.registration.NewMerge;
import org.openhims.registration.NewPatient;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.Sex;
import org.openhims.registration.UnknownPerson;

class PhotoTest {

    private static final byte[] ONE = Snapshots.of("jpeg", 480, 640);
    private static final byte[] OTHER = Snapshots.of("png", 200, 200);

    private final RegisterNode node = new RegisterNode();
    private final String sunita = node.woman("Sunita Devi");
    private final String kavita = node.woman("Kavita Rani");

    @AfterEach
    void close() {
        node.close();
    }

    private byte[] shown(String uhid) {
        return node.photos.of(node.clerk, uhid).orElse(null);
    }

    private void later() {
        node.node.clock().move(Duration.ofSeconds(1));
    }

    @Test
    void aPhotoStandsOnTheBannerAndIsNotedInTheAuditAndTold() {
        assertNull(node.lookup.banner(node.clerk, sunita).photo());

        String photo = node.photos.put(node.clerk, sunita, ONE).photo();

        assertNotNull(photo);
        assertEquals(photo, node.lookup.banner(node.clerk, sunita).photo());
        assertEquals(480, Snapshots.read(shown(sunita)).getWidth());
        assertEquals(120, Snapshots.read(node.photos.small(node.clerk, sunita).orElseThrow()).getWidth());
        assertEquals(Optional.empty(), node.photos.of(node.clerk, kavita));
        assertTrue(node.node.audits().stream().anyMatch(entry -> entry.action().equals("patient.photo") && sunita.equals(entry.uhid())));
        assertTrue(node.node.audits().stream().anyMatch(entry -> entry.action().equals("patient.read") && entry.detail().equals("photo")));
        assertTrue(node.node.events().stream().anyMatch(event -> event.type().equals(RegistrationEvent.CORRECTED)
                && event.json().contains("[\"photo\"]")), () -> node.node.events().toString());
    }

    @Test
    void theHistorySaysWhoGaveAPhotoAnotherOrNone() {
        String first = node.photos.put(node.clerk, sunita, ONE).photo();
        later();
        node.photos.put(node.clerk, sunita, OTHER);
        later();
        node.photos.remove(node.clerk, sunita, "not her");

        List<Change> changes = node.registrar.changes(node.clerk, sunita);
        assertEquals(List.of("not her", "New photo", "New photo"), changes.stream().map(Change::reason).toList());
        assertEquals(first, changes.get(1).before().photo());
        assertNull(shown(sunita));
        assertEquals("patient.photo.none", refused(() -> node.photos.remove(node.clerk, sunita, "again")));
    }

    @Test
    void aCorrectionLeavesThePhotoAlone() {
        String photo = node.photos.put(node.clerk, sunita, ONE).photo();

        assertEquals(photo, node.registrar.correct(node.clerk, sunita, NewPatient.of("Sunita Sharma", Sex.F).build(), "married").photo());
    }

    @Test
    void theSurvivorShowsItsOwnPhotoOrElseTheOtherOnesUntilTheMergeIsUndone() {
        node.photos.put(node.clerk, kavita, ONE);
        byte[] hers = shown(kavita);
        Merge merge = node.merges.merge(node.clerk, new NewMerge(sunita, kavita, Set.of(), "one person"));
        assertArrayEquals(hers, shown(sunita));
        assertEquals("patient.merged", refused(() -> node.photos.put(node.clerk, kavita, OTHER)));
        later();

        node.merges.undo(node.clerk, merge.id(), "two people");

        assertNull(shown(sunita));
        assertArrayEquals(hers, shown(kavita));
        node.photos.put(node.clerk, sunita, OTHER);
        later();
        node.merges.merge(node.clerk, new NewMerge(sunita, kavita, Set.of("photo"), "one person after all"));
        assertArrayEquals(hers, shown(sunita));
    }

    @Test
    void whoIsIdentifiedKeepsThePhotoThatWasTakenOfSomebodyUnknown() {
        String unknown = node.lives.unknown(node.clerk, new UnknownPerson(null, null, null)).uhid();
        String photo = node.photos.put(node.clerk, unknown, ONE).photo();

        node.lives.identify(node.clerk, unknown, sunita, "her brother knew her");

        assertEquals(photo, node.lookup.banner(node.clerk, sunita).photo());
        assertEquals(photo, node.lookup.banner(node.clerk, unknown).photo());
    }

    @Test
    void aPhotoNeedsAPermissionAPatientAndAReasonToBeRemoved() {
        assertEquals("access.denied", refused(() -> node.photos.put(node.node.caller("x", "patient.read"), sunita, ONE)));
        assertEquals("access.denied", refused(() -> node.photos.of(node.node.caller("x", "patient.photo"), sunita)));
        assertEquals("patient.unknown", refused(() -> node.photos.put(node.clerk, "0799999999999", ONE)));
        assertEquals("photo:photo.broken", refused(() -> node.photos.put(node.clerk, sunita, java.util.Arrays.copyOf(OTHER, 60))));
        node.photos.put(node.clerk, sunita, ONE);
        assertEquals("reason:size", refused(() -> node.photos.remove(node.clerk, sunita, "no")));
        assertNotNull(shown(sunita));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.openhims.healthcard.CardReaders.Reader;
import org.openhims.healthcard.Clinical;
import org.openhims.platform.ProblemException;
import org.openhims.registration.Allergies;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Sex;

/** The encrypted part of a card: who can open it, and who no longer. */
class ReadersTest {

    private final CardDesk desk = new CardDesk();
    private final KeyPair state = KeyFile.fresh(KeyFile.READING);

    @AfterEach
    void close() {
        desk.close();
    }

    private static String x(KeyPair pair) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Raw.of(pair.getPublic()));
    }

    private String issued() {
        return desk.counter.issue(desk.clerk, desk.sunita(), null).qr();
    }

    private static String problem(Executable deed) {
        return assertThrows(ProblemException.class, deed).problem().code();
    }

    @Test
    void theFacilityOpensItsOwnCards() {
        desk.clinical.flags.add((by, uhid) -> Set.of(Clinical.Flag.DIABETES, Clinical.Flag.ASTHMA));
        String qr = issued();

        Clinical known = desk.clinical.open(desk.doctor, " " + qr + "\r\n");

        assertEquals(new Clinical("B+", true, "RECORDED", List.of("Penicillin", "मूँगफली"), false, LocalDate.of(2026, 11, 22),
                Set.of(Clinical.Flag.DIABETES, Clinical.Flag.ASTHMA), "PMJAY"), known);
        assertTrue(desk.node.audits().stream().anyMatch(row -> row.action().equals("card.clinical") && row.detail().equals("serial=1")));
        assertEquals("access.denied", problem(() -> desk.clinical.open(desk.clerk, qr)));
    }

    @Test
    void moreAllergiesThanHaveRoomAreSaidToBeMore() {
        List<String> many = IntStream.range(0, 12).mapToObj(i -> "Substance number " + i).toList();
        String uhid = desk.register(NewPatient.of("Asha Rani", Sex.F).aged(30).allergies(new Allergies(Allergies.Status.RECORDED, many)));

        Clinical known = desk.clinical.open(desk.doctor, desk.counter.issue(desk.clerk, uhid, null).qr());

        assertEquals(many.subList(0, 4), known.substances());
        assertTrue(known.more());
    }

    @Test
    void whatIsNoGenuineCardIsNotOpened() {
        String qr = issued();
        String changed = qr.substring(0, 60) + (qr.charAt(60) == 'A' ? 'B' : 'A') + qr.substring(61);
        for (String code : List.of(changed, "0700000000013", "", "HIMS1:", qr.substring(0, 100))) {
            assertEquals("value.invalid", problem(() -> desk.clinical.open(desk.doctor, code)), code);
        }
    }

    @Test
    void theOldCardIsOpenedTooAndTellsHowOldItIs() {
        String uhid = desk.sunita();
        String qr = desk.counter.issue(desk.clerk, uhid, null).qr();
        desk.node.clock().move(java.time.Duration.ofDays(400));
        desk.counter.issue(desk.clerk, uhid, null);

        assertEquals(LocalDate.of(2026, 11, 22), desk.clinical.open(desk.doctor, qr).asOf());
    }

    /** One lost reader does not open every card. */
    @Test
    void aWithdrawnReaderOpensOldCardsAndNoNewOnes() {
        Reader added = desk.readers.add(desk.admin, "State emergency service", x(state));
        byte[] before = token(issued());
        List<Reader> left = desk.readers.withdraw(desk.admin, added.kid());
        byte[] after = token(desk.counter.issue(desk.clerk, desk.register(NewPatient.of("Ram", Sex.M).aged(40)), null).qr());

        assertTrue(SealedPart.open(before, TokenFormat.end(before), this::states).isPresent());
        assertTrue(SealedPart.open(after, TokenFormat.end(after), this::states).isEmpty());
        assertEquals(List.of(added.kid()), left.stream().filter(reader -> reader.withdrawnAt() != null).map(Reader::kid).toList());
        assertEquals("card.reader.known", problem(() -> desk.readers.add(desk.admin, "Again", x(state))));
    }

    private java.util.Optional<KeyPair> states(int id) {
        return id == Raw.id(state.getPublic()) ? java.util.Optional.of(state) : java.util.Optional.empty();
    }

    private static byte[] token(String qr) {
        byte[] all = Base45.decode(qr.substring(CardCode.PREFIX.length()));
        return java.util.Arrays.copyOf(all, all.length - CardKeys.SIGNATURE_BYTES);
    }

    @Test
    void theOwnKeyIsReplacedAndOldCardsAreStillOpenedAlsoAfterARestart() throws Exception {
        String old = issued();
        String kid = desk.readers.all(desk.admin).get(0).kid();

        List<Reader> now = desk.readers.withdraw(desk.admin, kid);
        String fresh = desk.counter.issue(desk.clerk, desk.register(NewPatient.of("Ram", Sex.M).aged(40)), null).qr();

        assertEquals(2, now.size());
        assertTrue(now.stream().allMatch(Reader::own));
        assertEquals(List.of(kid), now.stream().filter(reader -> reader.withdrawnAt() != null).map(Reader::kid).toList());
        ReaderKeys restarted = new ReaderKeys(desk.folder, desk.book, desk.facility, desk.json);
        ClinicalPart clinical = new ClinicalPart(desk.book, desk.keys, restarted, desk.facility);
        assertEquals("B+", clinical.open(desk.doctor, old).bloodGroup());
        assertEquals("NOT_ASKED", clinical.open(desk.doctor, fresh).allergies());
        assertEquals(2, restarted.all(desk.admin).size(), "a restart publishes nothing new");
        for (String file : List.of("healthcard-reader.key", "healthcard-reader-" + kid + ".key")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.folder.resolve(file))), file);
        }
    }

    @Test
    void aCardForOthersOnlyOrForNobodySaysSo() throws Exception {
        String qr = issued();
        ClinicalPart stranger = new ClinicalPart(desk.book, desk.keys, new ReaderKeys(CardDesk.folder(), desk.book, desk.facility, desk.json), desk.facility);
        assertEquals("card.sealed", problem(() -> stranger.open(desk.doctor, qr)));

        String bare = desk.keys.signed((id, sign) -> CardCode.write(new CardToken(id, "LGD7", 1, LocalDate.of(2026, 11, 22), null, "0700000000013",
                "Sunita", 0, Sex.F, null, false, null), head -> new byte[1], sign));
        assertEquals("card.clinical.none", problem(() -> desk.clinical.open(desk.doctor, bare)));
    }

    @Test
    void threeReadersAreTheMost() {
        desk.readers.add(desk.admin, "State emergency service", x(state));
        desk.readers.add(desk.admin, "Medical college", x(KeyFile.fresh(KeyFile.READING)));
        String qr = issued();

        assertEquals("card.reader.most", problem(() -> desk.readers.add(desk.admin, "One more", x(KeyFile.fresh(KeyFile.READING)))));
        assertEquals("B+", desk.clinical.open(desk.doctor, qr).bloodGroup());
        assertEquals("access.denied", problem(() -> desk.readers.all(desk.clerk)));
        assertEquals("card.reader.unknown", problem(() -> desk.readers.withdraw(desk.admin, "00000000")));
    }
}

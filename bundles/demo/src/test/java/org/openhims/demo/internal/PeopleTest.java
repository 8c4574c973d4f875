// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Sex;

class PeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<NewPatient> people = People.all(TODAY);

    @Test
    void thereAre200AndTheyAreTheSameEveryTime() {
        assertEquals(200, people.size());
        assertEquals(people, People.all(TODAY));
        assertEquals(200, people.stream().map(NewPatient::name).collect(Collectors.toSet()).size(), "nobody has another's name");
    }

    @Test
    void eachIsFoundAgainByAKey() {
        assertEquals(IntStream.rangeClosed(1, 200).mapToObj(People::key).toList(),
                people.stream().map(person -> person.identifiers().get(0).value()).toList());
        assertEquals("DEMO007", People.key(7));
    }

    @Test
    void theyAreAsPeopleInAHospitalAre() {
        assertTrue(count(person -> person.name().codePointAt(0) > 0x0900) > 30, "names in Devanagari");
        assertTrue(count(person -> person.name().codePointAt(0) < 0x0900) > 100, "names in Latin");
        assertTrue(count(person -> person.otherName() != null) > 150, "both scripts known");
        assertTrue(count(person -> person.sex() == Sex.F) > 80);
        assertTrue(count(person -> person.sex() == Sex.M) > 60);
        assertTrue(count(person -> person.birthDate() != null && person.birthDate().compareTo("2021") > 0) > 10, "small children");
        assertTrue(count(person -> person.age() != null && person.age() > 60) > 15, "old people who know their age only");
        assertTrue(count(person -> person.mobile() == null) > 5, "some without a telephone");
        assertTrue(people.stream().map(NewPatient::mobile).distinct().count() < 180, "families share one");
    }

    @Test
    void queuesNeedNoMorePatientsThanThereAre() {
        int tokens = Rows.of("queues.csv", ",").stream()
                .mapToInt(row -> IntStream.rangeClosed(7, 10).map(column -> Integer.parseInt(row[column])).sum()).sum();

        assertTrue(tokens > 60 && tokens <= 200, "tokens " + tokens);
    }

    @Test
    void filesFitTogether() {
        List<String> departments = Rows.of("departments.csv", ",").stream().map(row -> row[0]).toList();
        List<String> doctors = Rows.of("doctors.csv", ",").stream().map(row -> row[0]).toList();
        List<String> noted = Rows.of("notes.csv", ";").stream().map(row -> row[0]).toList();

        assertEquals(List.of(), Rows.of("doctors.csv", ",").stream().filter(row -> !departments.contains(row[2])).toList());
        assertEquals(List.of(), Rows.of("queues.csv", ",").stream()
                .filter(row -> !departments.contains(row[2]) || !doctors.contains(row[6]) || !noted.contains(row[2])).toList());
    }

    private long count(Predicate<NewPatient> trait) {
        return people.stream().filter(trait).count();
    }
}

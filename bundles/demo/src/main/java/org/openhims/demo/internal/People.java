// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Coverage;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Sex;

/** Synthetic people, the same every time: names of four communities in both scripts, ages as in a hospital, some families. */
final class People {

    static final int COUNT = 200;
    static final String KEY = "DEMO";

    private static final List<String> COMMUNITIES = List.of("north", "north", "north", "north", "north", "muslim", "muslim", "sikh",
            "jharkhand", "jharkhand");
    private static final List<String> GROUPS = List.of("B+", "O+", "A+", "AB+", "B+", "O+", "A-", "O-");
    private static final List<String> ALLERGENS = List.of("Penicillin", "Sulfonamides", "Aspirin", "Ibuprofen", "Egg");
    private static final long SOMETIME = 20_261_122L;

    private final Random random = new Random(SOMETIME);
    private final Map<String, List<String[]>> names = Rows.of("names.csv", ",").stream().collect(Collectors.groupingBy(row -> row[0]));
    private final List<String[]> places = Rows.of("places.csv", ",");
    private final Set<String> taken = new HashSet<>();
    private final LocalDate today;

    private People(LocalDate today) {
        this.today = today;
    }

    /** A household: what its members share. */
    private record Home(String community, Address address, String mobile) {
    }

    static List<NewPatient> all(LocalDate today) {
        return new People(today).make();
    }

    /** The key by which a person is found again, such as {@code DEMO007}. */
    static String key(int number) {
        return String.format("%s%03d", KEY, number);
    }

    private List<NewPatient> make() {
        List<NewPatient> people = new ArrayList<>();
        Home home = null;
        for (int number = 1; number <= COUNT; number++) {
            boolean sameHome = home != null && random.nextInt(100) < 30;
            home = sameHome ? home : home(number);
            people.add(person(number, home));
        }
        return people;
    }

    private Home home(int number) {
        String[] place = pick(places);
        Address address = new Address(1 + random.nextInt(240) + ", Gali " + (1 + random.nextInt(20)), place[1], place[0], "Delhi", null, null);
        return new Home(pick(COMMUNITIES), address, random.nextInt(10) == 0 ? null : String.format("60000%05d", number * 37));
    }

    private NewPatient person(int number, Home home) {
        Sex sex = random.nextInt(100) < 54 ? Sex.F : random.nextInt(100) < 98 ? Sex.M : Sex.T;
        String[] name = name(home.community(), sex == Sex.M ? "m" : "f");
        boolean devanagari = random.nextInt(10) < 3;
        NewPatientBuilder person = NewPatient.of(name[devanagari ? 1 : 0], sex).otherName(random.nextInt(10) == 0 ? null : name[devanagari ? 0 : 1])
                .address(home.address()).mobile(home.mobile()).identifier(IdentifierType.LEGACY, key(number));
        born(person);
        allergies(person);
        if (random.nextInt(3) == 0) {
            person.bloodGroup(new BloodGroup(pick(GROUPS), random.nextInt(3) == 0));
        }
        if (random.nextInt(2) == 0) {
            person.coverage(new Coverage(pick(List.of(Coverage.Scheme.values())), null, today.plusMonths(random.nextInt(24))));
        }
        if (random.nextInt(2) == 0) {
            person.nextOfKin(new NextOfKin(name(home.community(), "m")[0], null, home.mobile()));
        }
        return person.build();
    }

    /** Latin and Devanagari; nobody has the name of another. */
    private String[] name(String community, String kind) {
        List<String[]> rows = names.get(community);
        List<String[]> given = rows.stream().filter(row -> row[1].equals(kind)).toList();
        List<String[]> family = rows.stream().filter(row -> row[1].equals("s") || row[1].equals("s" + kind)).toList();
        String[] first = pick(given);
        String[] last = pick(family);
        boolean middle = random.nextInt(6) == 0 || !taken.add(first[2] + ' ' + last[2]);
        String[] second = pick(given);
        String latin = middle ? first[2] + ' ' + second[2] + ' ' + last[2] : first[2] + ' ' + last[2];
        String hindi = middle ? first[3] + ' ' + second[3] + ' ' + last[3] : first[3] + ' ' + last[3];
        return new String[] {latin, hindi};
    }

    /** A fifth are children; of the old ones most know their age only. */
    private void born(NewPatientBuilder person) {
        int kind = random.nextInt(100);
        if (kind < 6) {
            person.born(today.minusDays(1 + random.nextInt(700)).toString());
        } else if (kind < 20) {
            person.born(today.minusDays(700 + random.nextInt(5500)).toString());
        } else if (kind < 60) {
            person.born(today.minusDays(6600 + random.nextInt(15_000)).toString());
        } else {
            person.aged(25 + random.nextInt(62));
        }
    }

    private void allergies(NewPatientBuilder person) {
        int kind = random.nextInt(100);
        if (kind < 12) {
            person.allergies(new Allergies(Allergies.Status.RECORDED, List.of(pick(ALLERGENS))));
        } else if (kind < 55) {
            person.allergies(new Allergies(Allergies.Status.NONE_KNOWN, List.of()));
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a hospital knows when records are merged, as simply as it can be said: each fact has an owner, and a merge is an arrow between records. */
final class Model {

    final List<String> records = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final List<Arrow> arrows = new ArrayList<>();

    /** Something that belongs to one person: {@code order}, {@code visit}, {@code correction}, or what was told at the registration. */
    static final class Fact {

        final String kind;
        final String id;
        final long at;
        String owner;
        /** What the fact says: the result, the queue of an open visit, the allergy or the mobile. */
        String says;

        Fact(String kind, String id, String owner, long at, String says) {
            this.kind = kind;
            this.id = id;
            this.owner = owner;
            this.at = at;
            this.says = says;
        }

        boolean is(String what) {
            return kind.equals(what);
        }
    }

    /** A merge. */
    static final class Arrow {

        final String id;
        final String survivor;
        final String retired;
        final long from;
        long until = Long.MAX_VALUE;
        final Map<String, String> decided = new HashMap<>();

        Arrow(String id, String survivor, String retired, long from) {
            this.id = id;
            this.survivor = survivor;
            this.retired = retired;
            this.from = from;
        }

        boolean stands() {
            return until == Long.MAX_VALUE;
        }
    }

    boolean root(String record) {
        return arrows.stream().noneMatch(arrow -> arrow.stands() && arrow.retired.equals(record));
    }

    String rootOf(String record) {
        return arrows.stream().filter(arrow -> arrow.stands() && arrow.retired.equals(record)).findFirst()
                .map(arrow -> rootOf(arrow.survivor)).orElse(record);
    }

    /** All records that are one with this one. */
    Set<String> scope(String record) {
        String root = rootOf(record);
        return records.stream().filter(other -> rootOf(other).equals(root)).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** What a kind of facts says of the person. */
    Set<String> told(String record, String kind) {
        Set<String> told = new HashSet<>();
        of(record, fact -> fact.is(kind)).forEach(fact -> told.add(fact.says));
        return told;
    }

    /** The facts of a person, of all records that are one. */
    List<Fact> of(String record, Predicate<Fact> which) {
        Set<String> scope = scope(record);
        return facts.stream().filter(fact -> scope.contains(fact.owner)).filter(which).toList();
    }

    /** What a person has to decide on before the merge is undone wholly. */
    List<Fact> open(Arrow arrow) {
        return arrow.stands() ? List.of() : facts.stream().filter(fact -> fact.owner.equals(arrow.survivor))
                .filter(fact -> fact.at >= arrow.from && fact.at < arrow.until && !arrow.decided.containsKey(fact.id)).toList();
    }

    /** Orders and visits that name the retired record, made while it was one with the survivor. */
    List<Fact> underRetired(Arrow arrow) {
        return arrow.stands() ? List.of() : facts.stream().filter(fact -> fact.is("order") || fact.is("visit"))
                .filter(fact -> fact.owner.equals(arrow.retired) && fact.at >= arrow.from && fact.at < arrow.until).toList();
    }

    String mobile(String record) {
        return facts.stream().filter(fact -> fact.owner.equals(record) && fact.says.startsWith("98")).reduce((first, last) -> last)
                .map(fact -> fact.says).orElse(null);
    }

    Set<String> allergies(String record) {
        Set<String> all = new TreeSet<>();
        of(record, fact -> fact.says.startsWith("Substance")).forEach(fact -> all.add(fact.says));
        return all;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;
import java.util.List;

/**
 * People who live together. A person is in one household at a time.
 *
 * @param members the head first, then in the order of their coming
 */
public record Household(String id, List<Member> members) {

    /** @param left null for one who is a member now */
    public record Member(String uhid, Relation relation, Instant joined, String joinedBy, Instant left, String reason) {
    }

    public Household {
        members = List.copyOf(members);
    }

    /** UHID. */
    public String head() {
        return members.stream().filter(member -> member.relation() == Relation.HEAD).findFirst().map(Member::uhid).orElse(null);
    }
}

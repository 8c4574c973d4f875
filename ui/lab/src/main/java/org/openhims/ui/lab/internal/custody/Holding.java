// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.custody;

import java.util.ArrayList;
import java.util.List;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.CustodyStep;
import org.openhims.ui.Session;

/** Who has a specimen, and what follows for the user. */
final class Holding {

    private Holding() {
    }

    static String number(Session session, CustodyChain chain) {
        return chain.number() == null ? session.t("uilab.custody.unnumbered") : chain.number();
    }

    /** What the user may do next, the first the likeliest. */
    static List<Act> next(Session session, CustodyChain chain) {
        List<Act> acts = new ArrayList<>();
        if (chain.steps().isEmpty()) {
            acts.add(Act.SEAL);
            return acts;
        }
        if (chain.has(CustodyStep.Kind.DISCARDED)) {
            return acts;
        }
        acts.addAll(inHand(session.caller().user(), chain));
        if (session.may("lab.custody.release") && !chain.has(CustodyStep.Kind.RELEASED)) {
            acts.add(Act.RELEASE);
        }
        return acts;
    }

    private static List<Act> inHand(String user, CustodyChain chain) {
        if (outside(chain)) {
            return List.of(Act.TAKE_BACK);
        }
        if (chain.pending() != null) {
            return user.equals(chain.pending()) ? List.of(Act.ACCEPT, Act.REFUSE) : user.equals(chain.holder()) ? List.of(Act.WITHDRAW) : List.of();
        }
        if (!user.equals(chain.holder())) {
            return List.of();
        }
        List<Act> acts = new ArrayList<>(chain.seal() == null ? List.of(Act.RESEAL) : List.of(Act.HAND_OVER, Act.GIVE_OUT, Act.OPEN));
        if (chain.has(CustodyStep.Kind.RELEASED)) {
            acts.add(Act.DISCARD);
        }
        return acts;
    }

    /** A person outside has it. */
    private static boolean outside(CustodyChain chain) {
        boolean outside = false;
        for (CustodyStep step : chain.steps()) {
            outside = step.kind() == CustodyStep.Kind.GIVEN_OUT || outside && step.kind() != CustodyStep.Kind.TAKEN_BACK;
        }
        return outside;
    }
}

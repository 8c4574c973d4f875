// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.custody;

import java.util.List;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.CustodyStep;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.store.Tx;

/** What follows from the steps of a chain. */
final class Chains {

    private Chains() {
    }

    static CustodyChain of(Tx tx, SpecimenRow specimen) {
        List<CustodyStep> steps = new CustodyTable(tx).steps(specimen.accession());
        OrderRow order = tx.em().find(OrderRow.class, specimen.order());
        String holder = null;
        String pending = null;
        String seal = null;
        for (CustodyStep step : steps) {
            holder = holder(step, holder);
            pending = step.kind() == CustodyStep.Kind.HANDED_OVER ? step.to() : null;
            seal = seal(step, seal);
        }
        boolean broken = steps.stream().anyMatch(step -> Boolean.FALSE.equals(step.intact()));
        return new CustodyChain(specimen.accession(), specimen.order(), specimen.patient().uhid(), order.mlcNumber(), holder, pending, seal, broken,
                StepHash.sound(specimen.accession(), steps), steps);
    }

    private static String holder(CustodyStep step, String before) {
        return switch (step.kind()) {
            case SEALED -> step.by();
            case ACCEPTED, TAKEN_BACK, GIVEN_OUT -> step.to();
            case DISCARDED -> null;
            case HANDED_OVER, REFUSED, OPENED, RESEALED, RELEASED -> before;
        };
    }

    private static String seal(CustodyStep step, String before) {
        return switch (step.kind()) {
            case SEALED, RESEALED -> step.seal();
            case OPENED, DISCARDED -> null;
            case HANDED_OVER, ACCEPTED, REFUSED, GIVEN_OUT, TAKEN_BACK, RELEASED -> before;
        };
    }

    /** A person outside has it. */
    static boolean outside(CustodyChain chain) {
        return chain.steps().stream().map(CustodyStep::kind)
                .filter(kind -> List.of(CustodyStep.Kind.GIVEN_OUT, CustodyStep.Kind.TAKEN_BACK).contains(kind))
                .reduce((first, last) -> last).filter(last -> last == CustodyStep.Kind.GIVEN_OUT).isPresent();
    }
}

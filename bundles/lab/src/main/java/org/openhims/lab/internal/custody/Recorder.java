// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.custody;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.CustodyEvent;
import org.openhims.lab.custody.CustodyStep;
import org.openhims.lab.custody.CustodyStep.Kind;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds steps to chains: within a transaction that has locked the specimen, so that each step has its own number. */
@Component(service = Recorder.class)
public final class Recorder {

    static final String PERMISSION = "lab.custody";
    private static final String STANDING = "select r from ResultRow r where r.accession = :accession and r.openAnalyte is not null";
    private static final int HASH_TOLD = 16;

    private final Tell tell;

    @Activate
    public Recorder(@Reference Tell tell) {
        this.tell = tell;
    }

    /** What is recorded, but for number, time, person and hash. */
    record Draft(Kind kind, String from, String to, String witness, String seal, Boolean intact, String reason, String document) {
    }

    CustodyChain add(Tx tx, SpecimenRow specimen, Draft draft) {
        CustodyTable table = new CustodyTable(tx);
        List<CustodyStep> before = table.steps(specimen.accession());
        String last = before.isEmpty() ? "" : before.get(before.size() - 1).hash();
        CustodyStep step = new CustodyStep(before.size() + 1, draft.kind(), tx.now().truncatedTo(ChronoUnit.MILLIS), tx.by().user(), draft.from(),
                draft.to(), draft.witness(), draft.seal(), draft.intact(), draft.reason(), draft.document(), "");
        step = hashed(step, StepHash.of(last, specimen.accession(), step));
        table.add(specimen.accession(), step);
        CustodyChain chain = Chains.of(tx, specimen);
        specimen.custody(chain.broken());
        table.hands(specimen.accession(), chain.holder(), chain.pending());
        if (Boolean.FALSE.equals(step.intact())) {
            warn(tx, specimen);
        }
        tell.live(tx, chain.uhid(), CustodyEvent.RECORDED,
                new CustodyEvent.Recorded(chain.order(), chain.accession(), step.number(), step.kind(), step.intact()));
        tx.audit(PERMISSION, chain.uhid(), "accession=" + chain.accession() + " step=" + step.number() + ' ' + step.kind() + " hash="
                + step.hash().substring(0, HASH_TOLD));
        return chain;
    }

    private static CustodyStep hashed(CustodyStep step, String hash) {
        return new CustodyStep(step.number(), step.kind(), step.at(), step.by(), step.from(), step.to(), step.witness(), step.seal(), step.intact(),
                step.reason(), step.document(), hash);
    }

    /** Results that are not reported yet. */
    private static void warn(Tx tx, SpecimenRow specimen) {
        tx.em().createQuery(STANDING, ResultRow.class).setParameter("accession", specimen.accession()).getResultStream()
                .filter(result -> !result.status().reported() && !result.warnings().contains(CustodyWarning.BROKEN))
                .forEach(result -> result.warn(CustodyWarning.BROKEN));
    }
}

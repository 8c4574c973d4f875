// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.custody;

import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Tx;

/** Keeps specimens of medico-legal cases from going the ordinary way past their chain. */
public final class CustodyGate {

    private CustodyGate() {
    }

    /** It is taken with a witness and a seal. */
    public static void mayCollect(SpecimenRow specimen) {
        if (specimen.custody() != null) {
            throw Problem.conflict("lab.custody.collect");
        }
    }

    /** It goes to another laboratory when its chain says that it was given outside. */
    public static void maySend(Tx tx, SpecimenRow specimen) {
        if (specimen.custody() != null && !Chains.outside(Chains.of(tx, specimen))) {
            throw Problem.conflict("lab.custody.given");
        }
    }

    /** Who receives it in the laboratory has accepted it before. */
    public static void mayReceive(Tx tx, SpecimenRow specimen) {
        if (specimen.custody() != null) {
            CustodyChain chain = Chains.of(tx, specimen);
            if (!tx.by().user().equals(chain.holder()) || Chains.outside(chain)) {
                throw Problem.conflict("lab.custody.holder");
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.allergy;

import java.util.Set;
import org.openhims.opd.Allergens;
import org.openhims.registration.AllergyBook;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records and refutes a patient's allergies. */
@Component
public final class AllergyAction implements PatientAction {

    private final AllergyBook book;
    private final Allergens allergens;

    @Activate
    public AllergyAction(@Reference AllergyBook book, @Reference Allergens allergens) {
        this.book = book;
        this.allergens = allergens;
    }

    @Override
    public Button button() {
        return new Button("allergy", "uiopd.allergy", Icon.ALERT, null, 15, "patient.allergy", Set.of(Moment.VISIT, Moment.PATIENT));
    }

    @Override
    public void run(Session session, String uhid) {
        session.attempt(() -> new AllergyDialog(session, book, allergens, uhid).open());
    }
}

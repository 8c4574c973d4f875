// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.Places;

/** What the fields of a person are filled in for. */
interface FormTask {

    /** Makes a text field of the form. */
    interface Maker {

        /** @param path as in the service's errors */
        TextField text(String path, String id, String label);
    }

    /** The name of the draft. */
    String draft();

    /** What stands before the person's fields. */
    default List<TextField> lead(Maker form) {
        return List.of();
    }

    /** Where villages are looked up. */
    Places places();

    Patient save(NewPatient person);
}

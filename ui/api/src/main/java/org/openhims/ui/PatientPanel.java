// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** A part of a page about a patient, contributed to screens that know nothing of its module, such as the results in an open visit. */
@ConsumerType
public interface PatientPanel {

    /** @param title key of the heading; @param permission needed to see it, null for everybody */
    record Head(String id, String title, Icon icon, int order, String permission, Set<Moment> moments) {
    }

    Head head();

    /** Makes the panel for one window; live by itself through {@link Session#live}. */
    Component open(Session session, String uhid);
}

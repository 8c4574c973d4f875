// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A view that a module contributes, registered as a service while the module runs: its menu entry comes and goes with the service. The
 * contribution holds the services that its views need, so that a view never looks anything up.
 */
@ConsumerType
public interface ViewContribution {

    Place place();

    /**
     * Makes the view for one window of one user who holds the place's permission. Called again after a change of language and when
     * the module comes back; what was typed is kept by {@link Session#draft}.
     *
     * @param rest what follows the place's path in the address, such as a UHID; empty for none
     */
    Component open(Session session, String rest);
}

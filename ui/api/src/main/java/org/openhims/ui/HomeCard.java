// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;

/** A picture of the work that waits, contributed to the home page. */
@ConsumerType
public interface HomeCard {

    /** Its menu title, icon, order, permission, and where a click leads. */
    Place place();

    Component open(Session session);
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;

/** A context of its own: health is asked when other contexts restart. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE, property = {
        "osgi.http.whiteboard.context.name=hims-health",
        "osgi.http.whiteboard.context.path=/health"})
public final class HealthContext extends ServletContextHelper {

    @Activate
    public HealthContext() {
        // No resources, no MIME types of its own.
    }
}

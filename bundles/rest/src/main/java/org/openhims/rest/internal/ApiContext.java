// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;

/** A context of its own, so that a restart of the screens' context does not touch the API. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE, property = {
        "osgi.http.whiteboard.context.name=hims-api",
        "osgi.http.whiteboard.context.path=/api"})
public final class ApiContext extends ServletContextHelper {

    @Activate
    public ApiContext() {
        // No resources, no MIME types of its own.
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;

/** {@code /bench}, beside the node's own contexts. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE, property = {
        "osgi.http.whiteboard.context.name=hims-bench",
        "osgi.http.whiteboard.context.path=/bench"})
public final class ProbeContext extends ServletContextHelper {

    @Activate
    public ProbeContext() {
        // No resources of its own.
    }
}

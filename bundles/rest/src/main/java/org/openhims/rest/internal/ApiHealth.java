// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import org.openhims.platform.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The API is ready when all that the running modules contribute is served. */
@Component
public final class ApiHealth implements HealthCheck {

    private final Api api;

    @Activate
    public ApiHealth(@Reference Api api) {
        this.api = api;
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public Health check() {
        return api.whole() ? Health.WELL : Health.ill("resources are being mounted");
    }
}

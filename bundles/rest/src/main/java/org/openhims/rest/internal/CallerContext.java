// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.openhims.platform.access.Caller;

/** The caller as JAX-RS passes it on. */
public record CallerContext(Caller caller, SecurityContext outer) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String permission) {
        return caller.may(permission);
    }

    @Override
    public boolean isSecure() {
        return outer != null && outer.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return BASIC_AUTH;
    }
}

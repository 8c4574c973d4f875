// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.util.Set;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What everybody may know of the own account. */
@Component(service = Profiles.class)
public final class Profiles {

    public record Profile(Set<String> roles, String registrationNumber, String hprId) {
    }

    private final Accounts accounts;

    @Activate
    public Profiles(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    public Profile of(Caller caller) {
        return accounts.find(caller.user())
                .map(account -> new Profile(account.roles(), account.registrationNumber(), account.hprId()))
                .orElse(new Profile(Set.of(), null, null));
    }
}

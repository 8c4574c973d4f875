// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.jaas;

import java.util.HashMap;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.apache.karaf.jaas.modules.publickey.PublickeyLoginModule;
import org.openhims.platform.access.SignIn;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Karaf's own realm, with our users and the node's keys in place of a file of passwords. The keys stay so that the node can be reached
 * from its own machine while access is being replaced.
 */
@Component
public final class UserRealm implements JaasRealm {

    private static final int ABOVE_KARAFS_OWN = 100;

    private final AppConfigurationEntry[] entries;

    @Activate
    public UserRealm(BundleContext context, @Reference SignIn signIn) {
        entries = new AppConfigurationEntry[] {
            entry(context.getBundle(), UserLoginModule.class, context, Map.of(SignIn.class.getName(), signIn)),
            entry(FrameworkUtil.getBundle(PublickeyLoginModule.class), PublickeyLoginModule.class, context,
                    Map.of("users", System.getProperty("karaf.etc") + "/keys.properties"))};
    }

    private static AppConfigurationEntry entry(Bundle bundle, Class<?> module, BundleContext context, Map<String, Object> more) {
        Map<String, Object> options = new HashMap<>(more);
        options.put(ProxyLoginModule.PROPERTY_MODULE, module.getName());
        options.put(ProxyLoginModule.PROPERTY_BUNDLE, Long.toString(bundle.getBundleId()));
        options.put(BundleContext.class.getName(), context);
        return new AppConfigurationEntry(ProxyLoginModule.class.getName(), LoginModuleControlFlag.SUFFICIENT, options);
    }

    @Override
    public String getName() {
        return "karaf";
    }

    @Override
    public int getRank() {
        return ABOVE_KARAFS_OWN;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return entries.clone();
    }
}

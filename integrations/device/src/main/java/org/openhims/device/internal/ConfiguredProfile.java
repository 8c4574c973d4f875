// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfileSource;
import org.openhims.device.ProfileFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** A profile of the facility's own: {@code etc/org.openhims.device.profile-<name>.cfg}. */
@Component(service = DeviceProfileSource.class, configurationPid = "org.openhims.device.profile",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ConfiguredProfile implements DeviceProfileSource {

    /** What Configuration Admin, Declarative Services and Karaf add to every configuration. */
    private static final Set<String> NOT_OURS = Set.of("service.pid", "service.factoryPid", "service.bundleLocation", "component.id",
            "component.name", "felix.fileinstall.filename", "felix.fileinstall.source.location", "org.apache.karaf.features.configKey");

    private final DeviceProfile profile;

    /** A wrong line keeps the component from starting, and is named in the log. */
    @Activate
    public ConfiguredProfile(Map<String, Object> lines) {
        profile = ProfileFile.profile(lines.entrySet().stream().filter(line -> !NOT_OURS.contains(line.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, line -> line.getValue().toString())));
    }

    @Override
    public List<DeviceProfile> profiles() {
        return List.of(profile);
    }
}

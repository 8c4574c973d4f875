// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.access;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The permissions that a module declares, registered as a service while the module runs. */
@ConsumerType
public interface PermissionSource {

    List<Permission> permissions();
}

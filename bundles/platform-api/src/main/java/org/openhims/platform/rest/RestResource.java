// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.rest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a JAX-RS resource class that a module registers as a service. All running modules' resources make one application under
 * {@code /api/v1}; it is built anew and swapped when a module comes or goes.
 */
@ConsumerType
public interface RestResource {
}

// SPDX-License-Identifier: Apache-2.0
/** Who calls and what the caller may do: users, roles, permissions declared by modules, care teams. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.platform.access;

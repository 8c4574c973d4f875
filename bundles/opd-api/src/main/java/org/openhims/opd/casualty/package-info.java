// SPDX-License-Identifier: Apache-2.0
/** Casualty: emergencies by triage colour, and medico-legal cases. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.opd.casualty;

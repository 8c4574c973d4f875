// SPDX-License-Identifier: Apache-2.0
/** The e-health card: issuing, printing and scanning it, and what is needed to trust it off line. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.openhims.healthcard;

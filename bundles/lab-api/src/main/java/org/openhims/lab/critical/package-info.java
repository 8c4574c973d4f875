// SPDX-License-Identifier: Apache-2.0
/** Critical values: who was told, who has to be told next, and which patients have to be called back. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.lab.critical;

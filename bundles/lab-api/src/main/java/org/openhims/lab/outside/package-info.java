// SPDX-License-Identifier: Apache-2.0
/** Tests that other laboratories do. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.lab.outside;

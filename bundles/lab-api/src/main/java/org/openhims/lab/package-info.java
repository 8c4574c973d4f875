// SPDX-License-Identifier: Apache-2.0
/** The laboratory: catalogue, orders, specimens, results, and what analysers send. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.3.0")
package org.openhims.lab;

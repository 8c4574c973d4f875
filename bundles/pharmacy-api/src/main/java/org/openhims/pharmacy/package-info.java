// SPDX-License-Identifier: Apache-2.0
/** The pharmacy: products, stores and batches, stock, prescriptions and what is dispensed against them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.openhims.pharmacy;

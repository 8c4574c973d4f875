// SPDX-License-Identifier: Apache-2.0
/** Bills, payments and refunds, the tariff, shifts and the books. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.billing;

// SPDX-License-Identifier: Apache-2.0
/** Values that every module uses: identifiers, check digits, partial dates, money, pages and problems. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.openhims.platform;

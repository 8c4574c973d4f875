// SPDX-License-Identifier: Apache-2.0
/** Microbiology: cultures with what grew and how it is to be treated, the laboratory's breakpoints, the cumulative antibiogram. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.lab.micro;

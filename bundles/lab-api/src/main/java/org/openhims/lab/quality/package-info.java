// SPDX-License-Identifier: Apache-2.0
/** Quality control: control lots and results, what they hold back, reagent lots and the maintenance of analysers. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.lab.quality;

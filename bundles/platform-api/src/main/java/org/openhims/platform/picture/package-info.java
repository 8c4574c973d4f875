// SPDX-License-Identifier: Apache-2.0
/** Pictures that people send in, made anew. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.platform.picture;

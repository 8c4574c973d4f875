// SPDX-License-Identifier: Apache-2.0
/** The marker of a JAX-RS resource that a module contributes to the one API application. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.openhims.platform.rest;

// SPDX-License-Identifier: Apache-2.0
/** What a view bundle needs: how to contribute views, searches, actions and panels, and the parts that all screens share. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.5.0")
package org.openhims.ui;

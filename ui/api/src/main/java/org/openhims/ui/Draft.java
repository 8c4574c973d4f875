// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** What one user has typed in one view and not saved. Kept on the server until saved, dropped or signed out. */
@ProviderType
public interface Draft {

    /** The text of a field; empty when nothing was typed. */
    String get(String field);

    void put(String field, String text);

    /** All fields that hold a text. */
    Map<String, String> fields();

    void clear();
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.outside;

import java.util.List;

/**
 * What is sent now.
 *
 * @param laboratory code of the other laboratory
 * @param courier who carries it, 1 to 120 characters
 * @param accessions 1 to 200; all tests of each that the laboratory does and that were not sent
 * @param note at most 200 characters; may be null
 */
public record NewDispatch(String laboratory, String courier, List<String> accessions, String note) {

    public NewDispatch {
        accessions = accessions == null ? List.of() : List.copyOf(accessions);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.io.IOException;

/** The printer was reached and did not take the job. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}

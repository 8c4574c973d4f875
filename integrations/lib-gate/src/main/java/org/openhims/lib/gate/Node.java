// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.gate;

/** What the gate must know of the node. */
interface Node {

    /** What is not there yet, a JSON array; null when nobody needs to wait any longer. */
    String missing();

    /** Has this done when the node stops, before the first part of it does; what comes back calls that off. */
    Runnable beforeStop(Runnable work);
}

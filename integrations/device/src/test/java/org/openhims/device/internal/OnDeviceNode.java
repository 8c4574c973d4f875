// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openhims.fixtures.TestNode;

/** Tests that share a platform and have the engine each for itself. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class OnDeviceNode {

    private final TestNode platform = TestNode.start();
    DeviceNode node;

    @BeforeEach
    void open() {
        node = new DeviceNode(platform);
    }

    @AfterEach
    void close() throws Exception {
        node.close();
    }

    @AfterAll
    void end() {
        platform.close();
    }
}
